package cn.changxiao.property.result;

import cn.changxiao.property.ContentHash;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.Sql;
import cn.changxiao.property.calendar.CalendarAnswer;
import cn.changxiao.property.decision.Conveners;
import cn.changxiao.property.decision.Courses;
import cn.changxiao.property.decision.Decision;
import cn.changxiao.property.decision.DecisionId;
import cn.changxiao.property.decision.DecisionState;
import cn.changxiao.property.decision.FrozenRules;
import cn.changxiao.property.decision.Steps;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.policy.PolicyParameter;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Puts a result up for the owners to see and to challenge, once a second person has looked at it: another member of the
 * committee, or somebody of the street office.
 */
@Singleton
public class PublishResult {

    private static final String UPDATE = """
            UPDATE decision_course SET state = 'PUBLISHED', published_on = ?, challenge_until = ?
            WHERE decision_id = ? AND state = 'TALLIED'
            """;

    private final Sql sql;
    private final Clock clock;
    private final Courses courses;
    private final Conveners conveners;
    private final Steps steps;
    private final FrozenRules rules;

    PublishResult(Sql sql, Clock clock, Courses courses, Conveners conveners, Steps steps, FrozenRules rules) {
        this.sql = sql;
        this.clock = clock;
        this.courses = courses;
        this.conveners = conveners;
        this.steps = steps;
        this.rules = rules;
    }

    /** @throws SamePersonCannotCheck if the viewer has counted the votes */
    @Transactional
    public void publish(Viewer viewer, DecisionId id) {
        Decision decision = courses.lock(id);
        conveners.requireStaff(viewer, "公示表决结果", decision.compound());
        byte[] content = ContentHash.of();
        if (steps.isTaken(decision, DecisionState.PUBLISHED, content)) {
            return;
        }
        decision.require(DecisionState.TALLIED, "公示结果");
        if (decision.talliedBy().equals(Optional.of(viewer.user()))) {
            throw new SamePersonCannotCheck("公示表决结果");
        }
        LocalDate today = LocalDate.now(clock);
        CalendarAnswer<LocalDate> until = rules.deadline(id, PolicyParameter.DECISION_CHALLENGE, today);
        sql.update(UPDATE, today, until.value(), id.value());
        steps.record(viewer, id, DecisionState.PUBLISHED, content, "公示 %s 至 %s".formatted(today, until.text()));
    }
}
