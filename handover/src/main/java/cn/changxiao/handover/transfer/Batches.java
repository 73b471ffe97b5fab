package cn.changxiao.handover.transfer;

import cn.changxiao.handover.batch.BatchId;
import cn.changxiao.handover.batch.BatchState;
import cn.changxiao.handover.batch.CheckResult;
import cn.changxiao.handover.batch.ItemOutcome;
import cn.changxiao.handover.facility.FacilityId;
import cn.changxiao.handover.facility.OwnerBefore;
import cn.changxiao.property.Ids;
import cn.changxiao.property.Sql;
import cn.changxiao.property.certificate.CertificateId;
import cn.changxiao.property.certificate.CertificateNumber;
import cn.changxiao.property.certificate.CertificateSubject;
import cn.changxiao.property.certificate.CertificateUse;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of batches and their items, written many at a time. */
@Singleton
class Batches {

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;

    Batches(Sql sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /** Ids in the order of the list. */
    List<BatchId> add(Viewer viewer, List<LoadedBatch> loaded) {
        LocalDateTime now = LocalDateTime.now(clock);
        long id = ids.block(loaded.size());
        List<BatchId> given = new ArrayList<>(loaded.size());
        List<@Nullable Object[]> heads = new ArrayList<>(loaded.size());
        List<@Nullable Object[]> items = new ArrayList<>();
        for (LoadedBatch batch : loaded) {
            given.add(new BatchId(id));
            heads.add(head(id, batch, viewer.user().value(), now));
            addItems(items, id++, batch, now);
        }
        sql.batch("""
                INSERT INTO handover_batch (batch_id, batch_number, business_key, content_hash, compound_id,
                    operator_id, giver_id, decision_reference, state, check_on, title_on, risk_on, giver_signatory,
                    operator_signatory, certificate_hash, created_by, created_at, moved_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, heads);
        sql.batch("""
                INSERT INTO handover_batch_item (batch_id, facility_id, line_no, outcome, defect, defect_due_on,
                    checked_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """, items);
        return List.copyOf(given);
    }

    /** Notes which decision of the owners the batch rests on. */
    void rest(BatchId id, CertificateId certificate) {
        sql.update("UPDATE handover_batch SET certificate_id = ? WHERE batch_id = ?", certificate.value(), id.value());
    }

    /** What a certificate is presented for at the transfer of the batch. */
    static CertificateUse use(BatchId id, CompoundId compound) {
        return CertificateUse.of(CertificateSubject.HANDOVER, compound, "handover:" + id);
    }

    /** The certificate that was named when the batch was drafted. */
    Optional<CertificateNumber> certificate(BatchId id) {
        return sql.first("""
                SELECT c.certificate_number FROM handover_batch b
                JOIN registry_certificate c ON c.certificate_id = b.certificate_id
                WHERE b.batch_id = ?
                """, row -> new CertificateNumber(row.getString(1)), id.value());
    }

    /** Whether something that was accepted takes the owners' decision to give away. */
    boolean needsDecision(BatchId id) {
        return sql.list("""
                        SELECT DISTINCT f.owner_before FROM handover_batch_item i
                        JOIN handover_facility f ON f.facility_id = i.facility_id
                        WHERE i.batch_id = ? AND i.outcome = 'ACCEPTED'
                        """, row -> OwnerBefore.valueOf(row.getString(1)), id.value()).stream()
                .anyMatch(OwnerBefore::isOwnersToGive);
    }

    /** Marks the batch's facilities as being in it and tells how many it could have. */
    int claim(BatchId id, NewBatch batch) {
        return sql.update(
                """
                UPDATE handover_facility f JOIN handover_batch_item i ON i.facility_id = f.facility_id
                SET f.batch_id = i.batch_id
                WHERE i.batch_id = ? AND f.compound_id = ? AND f.duty = 'TRANSFER_BY_LAW' AND f.batch_id IS NULL
                    AND (f.operator_id IS NULL OR f.operator_id = ?)
                """, id.value(), batch.compound().value(), batch.operator().value());
    }

    /** Lets the title and the risk of what was accepted pass, and frees what was rejected. */
    void passTitle(BatchHead head, Agreement agreement) {
        sql.update(
                """
                UPDATE handover_facility f JOIN handover_batch_item i
                    ON i.facility_id = f.facility_id AND i.batch_id = f.batch_id
                SET f.title_on = ?, f.risk_on = ?, f.operator_id = ?
                WHERE i.batch_id = ? AND i.outcome = 'ACCEPTED'
                """,
                agreement.titleOn(),
                agreement.riskOn(),
                head.operator().value(),
                head.id().value());
        sql.update(
                "UPDATE handover_facility SET batch_id = NULL WHERE batch_id = ? AND title_on IS NULL",
                head.id().value());
    }

    /** Every facility of the batch can go into another one. */
    void free(BatchHead head) {
        sql.update(
                "UPDATE handover_facility SET batch_id = NULL WHERE batch_id = ?",
                head.id().value());
    }

    long countItems(BatchId id, ItemOutcome outcome) {
        return sql.number(
                "SELECT COUNT(*) FROM handover_batch_item WHERE batch_id = ? AND outcome = ?",
                id.value(),
                outcome.name());
    }

    List<CertifiedItem> items(BatchId id) {
        return sql.list("""
                SELECT facility_id, line_no, outcome, defect, defect_due_on
                FROM handover_batch_item WHERE batch_id = ? ORDER BY line_no
                """, Batches::item, id.value());
    }

    private static CertifiedItem item(ResultSet row) throws SQLException {
        return new CertifiedItem(
                new FacilityId(row.getLong("facility_id")),
                new CheckResult(
                        row.getInt("line_no"),
                        ItemOutcome.valueOf(row.getString("outcome")),
                        row.getString("defect"),
                        Optional.ofNullable(row.getObject("defect_due_on", LocalDate.class))));
    }

    private static @Nullable Object[] head(long id, LoadedBatch loaded, long user, LocalDateTime now) {
        NewBatch batch = loaded.batch();
        LoadedBatch.Progress progress = loaded.progress();
        boolean isTransferred = progress.state() == BatchState.TRANSFERRED;
        return new Object[] {
            id,
            batch.number(),
            batch.key().value(),
            batch.hash(),
            batch.compound().value(),
            batch.operator().value(),
            loaded.giver().value(),
            loaded.paperDecision().orElse(null),
            progress.state().name(),
            progress.checkOn().orElse(null),
            progress.agreement().map(Agreement::titleOn).orElse(null),
            progress.agreement().map(Agreement::riskOn).orElse(null),
            isTransferred ? progress.giverSignatory() : null,
            progress.agreement().map(Agreement::signatory).orElse(null),
            isTransferred ? loaded.certificateHash() : null,
            user,
            now,
            now
        };
    }

    private static void addItems(List<@Nullable Object[]> rows, long batch, LoadedBatch loaded, LocalDateTime now) {
        List<CheckResult> results = loaded.progress().results();
        int line = 0;
        for (FacilityId facility : loaded.batch().facilities()) {
            Optional<CheckResult> result = results.isEmpty() ? Optional.empty() : Optional.of(results.get(line));
            line++;
            rows.add(new Object[] {
                batch,
                facility.value(),
                line,
                result.map(CheckResult::outcome).orElse(ItemOutcome.PENDING).name(),
                result.map(CheckResult::defect).orElse(""),
                result.flatMap(CheckResult::defectDueOn).orElse(null),
                result.isPresent() ? now : null
            });
        }
    }
}
