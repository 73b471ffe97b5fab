package cn.changxiao.property.decision;

import cn.changxiao.property.ContentHash;
import cn.changxiao.property.Sql;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;

/**
 * Ends a vote once its announced time is over; earlier would rob those who have not voted yet. It only writes down what
 * the clock has decided: from the closing instant on ballots are refused whether anybody closes or not.
 */
@Singleton
public class CloseVoting {

    private static final String UPDATE =
            "UPDATE decision_course SET state = 'CLOSED' WHERE decision_id = ? AND state = 'OPEN'";

    private final Sql sql;
    private final Clock clock;
    private final Courses courses;
    private final Conveners conveners;
    private final Steps steps;

    CloseVoting(Sql sql, Clock clock, Courses courses, Conveners conveners, Steps steps) {
        this.sql = sql;
        this.clock = clock;
        this.courses = courses;
        this.conveners = conveners;
        this.steps = steps;
    }

    /** @throws TooEarly before the announced time */
    @Transactional
    public void close(Viewer viewer, DecisionId id) {
        Decision decision = courses.lock(id);
        if (!viewer.isService()) {
            conveners.require(viewer, "截止表决", decision.compound());
        }
        byte[] content = ContentHash.of();
        if (steps.isTaken(decision, DecisionState.CLOSED, content)) {
            return;
        }
        decision.require(DecisionState.OPEN, "截止表决");
        Decision.Voting voting = decision.votingOrThrow("截止表决");
        if (LocalDateTime.now(clock).isBefore(voting.closesAt())) {
            throw new TooEarly("截止表决", voting.closesAt().toString());
        }
        sql.update(UPDATE, id.value());
        steps.record(viewer, id, DecisionState.CLOSED, content, "表决于 %s 截止".formatted(voting.closesAt()));
    }
}
