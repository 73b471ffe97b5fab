package cn.changxiao.property.decision;

import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;

/**
 * The history of a decision. A step's business key is the decision with the state it leads to: taken again with the same
 * content it changes nothing, with another content it is refused.
 */
@Singleton
public class Steps {

    private static final int LONGEST_DETAIL = 1_000;
    private static final String INSERT = """
            INSERT INTO decision_step (decision_id, state, content_hash, detail, taken_by, taken_by_name, taken_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;
    private final Clock clock;
    private final AuditLog audit;

    Steps(Sql sql, Clock clock, AuditLog audit) {
        this.sql = sql;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Whether the decision has been taken into the state with this content before.
     *
     * @throws StepNotAllowed if it has, with another content
     */
    public boolean isTaken(Decision decision, DecisionState state, byte[] content) {
        Optional<byte[]> earlier = sql.first(
                "SELECT content_hash FROM decision_step WHERE decision_id = ? AND state = ?",
                row -> row.getBytes(1),
                decision.id().value(),
                state.name());
        if (earlier.isPresent() && !Arrays.equals(earlier.get(), content)) {
            throw new StepNotAllowed(decision, "“%s”一步已按不同的内容办理，请刷新后查看。".formatted(state.label()));
        }
        return earlier.isPresent();
    }

    /** Writes down that a decision, locked by this transaction, has come into the state. */
    public void record(Viewer viewer, DecisionId decision, DecisionState state, byte[] content, String detail) {
        sql.update(
                INSERT,
                decision.value(),
                state.name(),
                content,
                detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL),
                viewer.user().value(),
                viewer.name(),
                LocalDateTime.now(clock));
        audit.record(viewer, "Decision" + state.name(), "decision:" + decision, state.label() + "：" + detail);
    }
}
