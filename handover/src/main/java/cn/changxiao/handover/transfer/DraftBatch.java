package cn.changxiao.handover.transfer;

import cn.changxiao.handover.batch.BatchId;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.certificate.CheckCertificate;
import cn.changxiao.property.estate.VisibleCompounds;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.RoleMissing;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A street office or committee puts facilities of a compound together for one operator; each is in one batch only. */
@Singleton
public class DraftBatch {

    private final Sql sql;
    private final Batches batches;
    private final VisibleCompounds compounds;
    private final CheckCertificate checkCertificate;
    private final AuditLog audit;

    DraftBatch(
            Sql sql, Batches batches, VisibleCompounds compounds, CheckCertificate checkCertificate, AuditLog audit) {
        this.sql = sql;
        this.batches = batches;
        this.compounds = compounds;
        this.checkCertificate = checkCertificate;
        this.audit = audit;
    }

    /**
     * The batch; a certificate named here is spent when the transfer is completed.
     *
     * @throws FacilityNotTransferable if one of the facilities is elsewhere or need not be transferred
     * @throws BatchNumberTaken if another batch has the number
     */
    @Transactional
    public BatchId draft(Viewer viewer, NewBatch batch) {
        if (viewer.role() != Role.STREET_OFFICE && viewer.role() != Role.OWNERS_COMMITTEE) {
            throw new RoleMissing("拟定移交批次");
        }
        compounds.require(viewer, batch.compound());
        Optional<BatchId> earlier = earlier(batch);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        requireOperator(batch.operator());
        requireFreeNumber(batch.number());
        OrganisationId giver = viewer.organisation().orElseThrow(() -> new RoleMissing("拟定移交批次"));
        BatchId id =
                batches.add(viewer, List.of(LoadedBatch.draft(batch, giver))).get(0);
        int claimed = batches.claim(id, batch);
        if (claimed != batch.facilities().size()) {
            throw new FacilityNotTransferable(batch.facilities().size(), claimed);
        }
        batch.certificate()
                .map(number -> checkCertificate.check(number, Batches.use(id, batch.compound())))
                .ifPresent(certificate -> batches.rest(id, certificate));
        audit.record(
                viewer,
                "DraftBatch",
                "batch:" + id,
                "拟定移交批次 %s，设施 %d 项。"
                        .formatted(batch.number(), batch.facilities().size()));
        return id;
    }

    private Optional<BatchId> earlier(NewBatch batch) {
        return sql.first(
                "SELECT batch_id, content_hash FROM handover_batch WHERE business_key = ?",
                row -> {
                    if (!Arrays.equals(row.getBytes("content_hash"), batch.hash())) {
                        throw new KeyReusedWithOtherContent(batch.key());
                    }
                    return new BatchId(row.getLong("batch_id"));
                },
                batch.key().value());
    }

    private void requireOperator(OrganisationId operator) {
        long found = sql.number(
                "SELECT COUNT(*) FROM registry_organisation WHERE organisation_id = ? AND kind = 'OPERATOR'",
                operator.value());
        if (found == 0) {
            throw new NotFound("专业经营单位", operator);
        }
    }

    private void requireFreeNumber(String number) {
        if (sql.number("SELECT COUNT(*) FROM handover_batch WHERE batch_number = ?", number) > 0) {
            throw new BatchNumberTaken(number);
        }
    }
}
