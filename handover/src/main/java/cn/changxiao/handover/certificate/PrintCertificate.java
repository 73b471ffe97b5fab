package cn.changxiao.handover.certificate;

import cn.changxiao.handover.batch.BatchDetail;
import cn.changxiao.handover.batch.BatchId;
import cn.changxiao.handover.batch.BatchState;
import cn.changxiao.handover.batch.BatchView;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.document.PdfSeal;
import cn.changxiao.property.party.Viewer;
import io.micronaut.context.annotation.Property;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.HexFormat;

/** Prints the certificate of a completed batch; every printing is counted, from the second on it is marked. */
@Singleton
public class PrintCertificate {

    private final Sql sql;
    private final BatchDetail batches;
    private final HandoverCertificatePdf pdf;
    private final AuditLog audit;
    private final String publicAddress;

    PrintCertificate(
            Sql sql,
            BatchDetail batches,
            HandoverCertificatePdf pdf,
            AuditLog audit,
            @Property(name = "changxiao.public-address", defaultValue = "http://localhost:8080") String publicAddress) {
        this.sql = sql;
        this.batches = batches;
        this.pdf = pdf;
        this.audit = audit;
        this.publicAddress = publicAddress;
    }

    /**
     * The file.
     *
     * @throws NotTransferredYet if the batch has not been transferred
     */
    @Transactional
    public byte[] print(Viewer viewer, BatchId id) {
        BatchView batch = batches.view(viewer, id);
        if (batch.state() != BatchState.TRANSFERRED) {
            throw new NotTransferredYet(batch.number(), batch.state());
        }
        sql.update("UPDATE handover_batch SET prints = prints + 1 WHERE batch_id = ?", id.value());
        PdfSeal seal = sql.first(
                        "SELECT prints, certificate_hash FROM handover_batch WHERE batch_id = ?",
                        row -> seal(batch, row.getBytes("certificate_hash"), row.getInt("prints")),
                        id.value())
                .orElseThrow(() -> new NotFound("移交批次", id));
        audit.record(viewer, "PrintCertificate", "batch:" + id, "打印移交接管确认书，第 %d 次。".formatted(seal.printing()));
        return pdf.write(batch, seal);
    }

    private PdfSeal seal(BatchView batch, byte[] hash, int printing) {
        String digits = HexFormat.of().formatHex(hash);
        return new PdfSeal(
                digits,
                "%s/verify/handover/%s?h=%s".formatted(publicAddress, batch.id(), digits.substring(0, 16)),
                printing);
    }
}
