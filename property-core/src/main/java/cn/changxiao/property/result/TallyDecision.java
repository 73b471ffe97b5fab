package cn.changxiao.property.result;

import cn.changxiao.property.ContentHash;
import cn.changxiao.property.Sql;
import cn.changxiao.property.decision.Conveners;
import cn.changxiao.property.decision.Courses;
import cn.changxiao.property.decision.Decision;
import cn.changxiao.property.decision.DecisionId;
import cn.changxiao.property.decision.DecisionState;
import cn.changxiao.property.decision.Steps;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.tally.Tally;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

/** Counts a closed vote, once. Another person publishes what this one has counted. */
@Singleton
public class TallyDecision {

    private static final String UPDATE = """
            UPDATE decision_course SET state = 'TALLIED', tallied_by = ? WHERE decision_id = ? AND state = 'CLOSED'
            """;

    private final Sql sql;
    private final Courses courses;
    private final Conveners conveners;
    private final Steps steps;
    private final CountBallots countBallots;
    private final Tallies tallies;

    TallyDecision(
            Sql sql, Courses courses, Conveners conveners, Steps steps, CountBallots countBallots, Tallies tallies) {
        this.sql = sql;
        this.courses = courses;
        this.conveners = conveners;
        this.steps = steps;
        this.countBallots = countBallots;
        this.tallies = tallies;
    }

    /** The tally; the same again when asked again. */
    @Transactional
    public Tally tally(Viewer viewer, DecisionId id) {
        Decision decision = courses.lock(id);
        conveners.require(viewer, "计票", decision.compound());
        byte[] content = ContentHash.of();
        if (steps.isTaken(decision, DecisionState.TALLIED, content)) {
            return tallies.find(decision).orElseThrow();
        }
        decision.require(DecisionState.CLOSED, "计票");
        Tally tally = countBallots.count(decision);
        tallies.keep(decision, tally);
        sql.update(UPDATE, viewer.user().value(), id.value());
        steps.record(viewer, id, DecisionState.TALLIED, content, ResultText.of(tally));
        return tally;
    }
}
