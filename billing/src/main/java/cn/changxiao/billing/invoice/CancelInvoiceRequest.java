package cn.changxiao.billing.invoice;

import cn.changxiao.billing.Managers;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

/** Gives up a request that has no number yet; its money can be invoiced again. */
@Singleton
public class CancelInvoiceRequest {

    private static final String CANCEL = """
            UPDATE billing_invoice SET state = 'CANCELLED'
            WHERE invoice_id = ? AND issuer_id = ? AND state IN ('REQUESTED', 'EXPORTED')
            """;

    private final Sql sql;
    private final AuditLog audit;
    private final Invoices invoices;

    CancelInvoiceRequest(Sql sql, AuditLog audit, Invoices invoices) {
        this.sql = sql;
        this.audit = audit;
        this.invoices = invoices;
    }

    /** @throws NothingToInvoice if it is issued; a red letter takes it back then */
    @Transactional
    public void cancel(Viewer viewer, InvoiceId invoice) {
        long issuer = Managers.issuer(viewer, "撤销开票申请").value();
        if (sql.update(CANCEL, invoice.value(), issuer) != 1) {
            InvoiceState state = invoices.one(viewer, invoice).state();
            if (state == InvoiceState.CANCELLED) {
                return;
            }
            throw new NothingToInvoice("发票 %s 已经开具，请申请红字发票。".formatted(invoice));
        }
        audit.record(viewer, "CancelInvoiceRequest", "invoice:" + invoice, "撤销开票申请");
    }
}
