package cn.changxiao.handover.transfer;

import cn.changxiao.handover.batch.BatchId;
import cn.changxiao.handover.batch.ItemOutcome;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.RoleMissing;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Takes over the batches of a whole city at once, in whatever state they are. The first key stands for the list: a list
 * that was loaded before is not loaded again.
 */
@Singleton
public class LoadBatches {

    private final Sql sql;
    private final Batches batches;
    private final AuditLog audit;

    LoadBatches(Sql sql, Batches batches, AuditLog audit) {
        this.sql = sql;
        this.batches = batches;
        this.audit = audit;
    }

    /**
     * How many were loaded; 0 if they were there already.
     *
     * @throws FacilityNotTransferable if a facility is in two open batches or need not be transferred
     */
    @Transactional
    public int load(Viewer viewer, List<LoadedBatch> list) {
        if (viewer.role() != Role.ADMINISTRATOR) {
            throw new RoleMissing("批量载入移交批次");
        }
        if (list.stream().anyMatch(loaded -> loaded.batch().certificate().isPresent())) {
            throw new InvalidValue("批量载入的移交批次不使用共同决定凭证，请写明纸质决定的文号。");
        }
        if (list.isEmpty() || isLoaded(list.get(0))) {
            return 0;
        }
        List<BatchId> given = batches.add(viewer, list);
        claimAll(list, given);
        audit.record(viewer, "LoadBatches", "batches", "批量载入移交批次 %d 个。".formatted(list.size()));
        return list.size();
    }

    private boolean isLoaded(LoadedBatch first) {
        return sql.number(
                        "SELECT COUNT(*) FROM handover_batch WHERE business_key = ?",
                        first.batch().key().value())
                > 0;
    }

    /** A withdrawn batch holds nothing; of a completed one, the rejected items are free again. */
    private void claimAll(List<LoadedBatch> list, List<BatchId> given) {
        long first = given.get(0).value();
        long last = given.get(given.size() - 1).value();
        int claimed = sql.update("""
                UPDATE handover_facility f
                JOIN handover_batch_item i ON i.facility_id = f.facility_id
                JOIN handover_batch b ON b.batch_id = i.batch_id AND b.compound_id = f.compound_id
                SET f.batch_id = b.batch_id, f.operator_id = b.operator_id,
                    f.title_on = CASE WHEN b.state = 'TRANSFERRED' THEN b.title_on END,
                    f.risk_on = CASE WHEN b.state = 'TRANSFERRED' THEN b.risk_on END
                WHERE b.batch_id BETWEEN ? AND ? AND f.duty = 'TRANSFER_BY_LAW' AND f.batch_id IS NULL
                    AND b.state <> 'WITHDRAWN' AND NOT (b.state = 'TRANSFERRED' AND i.outcome = 'REJECTED')
                """, first, last);
        int held = list.stream().mapToInt(LoadBatches::held).sum();
        if (claimed != held) {
            throw new FacilityNotTransferable(held, claimed);
        }
    }

    private static int held(LoadedBatch loaded) {
        return switch (loaded.progress().state()) {
            case WITHDRAWN -> 0;
            case TRANSFERRED ->
                (int) loaded.progress().results().stream()
                        .filter(result -> result.outcome() == ItemOutcome.ACCEPTED)
                        .count();
            case DRAFT, INVITED, INSPECTED, AGREED ->
                loaded.batch().facilities().size();
        };
    }
}
