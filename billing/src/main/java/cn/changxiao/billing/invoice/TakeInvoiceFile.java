package cn.changxiao.billing.invoice;

import cn.changxiao.billing.Managers;
import cn.changxiao.property.Ids;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/**
 * Gathers what waits into a request file for the tax platform. A request leaves in one file only; a file taken before
 * can be had again with the same content.
 */
@Singleton
public class TakeInvoiceFile {

    /** What the platform takes in one file. */
    private static final int MOST = 1_000;

    private static final String TAKE = """
            UPDATE billing_invoice SET state = 'EXPORTED', file_no = ?
            WHERE issuer_id = ? AND state = 'REQUESTED' ORDER BY requested_at, invoice_id LIMIT 1000
            """;
    private static final String OF_FILE =
            Invoice.COLUMNS + "WHERE i.file_no = ? AND i.issuer_id = ? ORDER BY i.requested_at, i.invoice_id";
    private static final String FILES = """
            SELECT i.file_no, COUNT(*) AS invoices, SUM(i.amount_fen) AS amount_fen,
                SUM(CASE WHEN i.state = 'ISSUED' THEN 1 ELSE 0 END) AS issued
            FROM billing_invoice i WHERE i.issuer_id = ? AND i.file_no IS NOT NULL
            GROUP BY i.file_no ORDER BY i.file_no DESC LIMIT 50
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final AuditLog audit;
    private final Invoices invoices;

    TakeInvoiceFile(Sql sql, Ids ids, Clock clock, AuditLog audit, Invoices invoices) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.audit = audit;
        this.invoices = invoices;
    }

    /**
     * The number of a new file with at most 1,000 requests.
     *
     * @throws NothingToInvoice if nothing waits
     */
    @Transactional
    public long take(Viewer viewer) {
        long issuer = Managers.issuer(viewer, "导出开票申请").value();
        long file = ids.next();
        int taken = sql.update(TAKE, file, issuer);
        if (taken == 0) {
            throw new NothingToInvoice("没有等待导出的开票申请。");
        }
        audit.record(
                viewer,
                "TakeInvoiceFile",
                "invoice-file:" + file,
                "%s 导出开票申请 %d 份（每份文件至多 %d 份）".formatted(LocalDateTime.now(clock).toLocalDate(), taken, MOST));
        return file;
    }

    /** The invoices of a file in their order; empty if the viewer's organisation has no such file. */
    public List<InvoiceFileXlsx.Filed> content(Viewer viewer, long file) {
        long issuer = Managers.issuer(viewer, "导出开票申请").value();
        Map<InvoiceId, List<InvoiceLine>> lines = invoices.linesOfFile(issuer, file);
        return sql.list(OF_FILE, Invoice::read, file, issuer).stream()
                .map(invoice -> new InvoiceFileXlsx.Filed(invoice, lines.getOrDefault(invoice.id(), List.of())))
                .toList();
    }

    /** The newest files first. */
    public List<InvoiceFile> files(Viewer viewer) {
        return sql.list(
                FILES,
                row -> new InvoiceFile(
                        row.getLong("file_no"),
                        row.getInt("invoices"),
                        Money.ofFen(row.getLong("amount_fen")),
                        row.getInt("issued")),
                Managers.issuer(viewer, "导出开票申请").value());
    }
}
