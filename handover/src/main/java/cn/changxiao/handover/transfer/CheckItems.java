package cn.changxiao.handover.transfer;

import cn.changxiao.handover.batch.BatchId;
import cn.changxiao.handover.batch.BatchState;
import cn.changxiao.handover.batch.CheckResult;
import cn.changxiao.handover.batch.Side;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The operator writes down what the site check found, item by item, until the batch is agreed; a rejected item can be
 * accepted once its defect is mended. Saying the same twice changes nothing, so there is no key.
 */
@Singleton
public class CheckItems {

    private final Sql sql;
    private final Moves moves;
    private final AuditLog audit;
    private final Clock clock;

    CheckItems(Sql sql, Moves moves, AuditLog audit, Clock clock) {
        this.sql = sql;
        this.moves = moves;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws CheckNotOpen if the batch is not being checked */
    @Transactional
    public void check(Viewer viewer, BatchId batch, List<CheckResult> results) {
        BatchHead head = moves.own(viewer, batch, Side.OPERATOR, "填写查验结果");
        requireOpen(head);
        requireLines(head, results);
        LocalDateTime now = LocalDateTime.now(clock);
        List<@Nullable Object[]> rows = results.stream()
                .map(result -> new @Nullable Object[] {
                    result.outcome().name(),
                    result.defect(),
                    result.defectDueOn().orElse(null),
                    viewer.user().value(),
                    now,
                    batch.value(),
                    result.lineNo()
                })
                .toList();
        sql.batch("""
                UPDATE handover_batch_item
                SET outcome = ?, defect = ?, defect_due_on = ?, checked_by = ?, checked_at = ?
                WHERE batch_id = ? AND line_no = ?
                """, rows);
        audit.record(viewer, "CheckItems", "batch:" + batch, sentence(results));
    }

    /** Holds the batch's row so that nobody concludes or agrees while results are written. */
    private void requireOpen(BatchHead head) {
        BatchState state = sql.first(
                        "SELECT state FROM handover_batch WHERE batch_id = ? FOR UPDATE",
                        row -> BatchState.valueOf(row.getString(1)),
                        head.id().value())
                .orElseThrow(() -> new NotFound("移交批次", head.id()));
        if (state != BatchState.INVITED && state != BatchState.INSPECTED) {
            throw new CheckNotOpen(head.number(), state);
        }
    }

    private void requireLines(BatchHead head, List<CheckResult> results) {
        long items = sql.number(
                "SELECT COUNT(*) FROM handover_batch_item WHERE batch_id = ?",
                head.id().value());
        for (CheckResult result : results) {
            if (result.lineNo() < 1 || result.lineNo() > items) {
                throw new InvalidValue("移交批次 %s 没有第 %d 项，清单共 %d 项。".formatted(head.number(), result.lineNo(), items));
            }
        }
    }

    private static String sentence(List<CheckResult> results) {
        return results.stream()
                .map(result ->
                        "第%d项%s%s".formatted(result.lineNo(), result.outcome().label(), result.defect()))
                .collect(Collectors.joining("；"));
    }
}
