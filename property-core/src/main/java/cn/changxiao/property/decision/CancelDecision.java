package cn.changxiao.property.decision;

import cn.changxiao.property.ContentHash;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.Sql;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

/** Gives a decision up, with a reason, before its votes are counted; afterwards only its result can end it. */
@Singleton
public class CancelDecision {

    private static final int LONGEST_REASON = 255;
    private static final String UPDATE = """
            UPDATE decision_course SET state = 'CANCELLED'
            WHERE decision_id = ? AND state IN ('DRAFT', 'ANNOUNCED', 'OPEN', 'CLOSED')
            """;

    private final Sql sql;
    private final Courses courses;
    private final Conveners conveners;
    private final Steps steps;

    CancelDecision(Sql sql, Courses courses, Conveners conveners, Steps steps) {
        this.sql = sql;
        this.courses = courses;
        this.conveners = conveners;
        this.steps = steps;
    }

    /** @throws StepNotAllowed once the votes are counted */
    @Transactional
    public void cancel(Viewer viewer, DecisionId id, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new InvalidValue("取消表决须写明理由，不超过 %d 个字。".formatted(LONGEST_REASON));
        }
        Decision decision = courses.lock(id);
        conveners.require(viewer, "取消表决", decision.compound());
        byte[] content = ContentHash.of(reason);
        if (steps.isTaken(decision, DecisionState.CANCELLED, content)) {
            return;
        }
        if (!decision.state().isBeforeTally()) {
            throw new StepNotAllowed(
                    decision, "已进入“%s”，计票以后不能取消。".formatted(decision.state().label()));
        }
        sql.update(UPDATE, id.value());
        steps.record(viewer, id, DecisionState.CANCELLED, content, reason);
    }
}
