package cn.changxiao.billing.dispute;

import cn.changxiao.property.Ids;
import cn.changxiao.property.Sql;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;

/** Writes what was said; never changed afterwards. */
@Singleton
class DisputeSteps {

    private static final String INSERT = """
            INSERT INTO billing_dispute_step (step_id, dispute_id, state, said, user_id, user_name, recorded_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;

    DisputeSteps(Sql sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    void add(Viewer viewer, DisputeId dispute, DisputeState state, String said) {
        sql.update(
                INSERT,
                ids.next(),
                dispute.value(),
                state.name(),
                said,
                viewer.user().value(),
                viewer.name(),
                LocalDateTime.now(clock));
    }
}
