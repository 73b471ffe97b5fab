package cn.changxiao.billing.invoice;

import cn.changxiao.billing.Managers;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Registers the number under which the tax platform issued an invoice; a number stands once and never changes. */
@Singleton
public class RecordInvoiceNumber {

    private static final String LOCK =
            "SELECT state, invoice_number FROM billing_invoice WHERE invoice_id = ? AND issuer_id = ? FOR UPDATE";
    private static final String TAKEN =
            "SELECT COUNT(*) FROM billing_invoice WHERE invoice_number = ? AND invoice_id <> ?";
    private static final String ISSUE = """
            UPDATE billing_invoice SET state = 'ISSUED', invoice_number = ?, issued_on = ?
            WHERE invoice_id = ? AND state = 'EXPORTED'
            """;

    private final Sql sql;
    private final Clock clock;
    private final AuditLog audit;

    RecordInvoiceNumber(Sql sql, Clock clock, AuditLog audit) {
        this.sql = sql;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Registers; the same number again changes nothing.
     *
     * @throws InvalidValue if the number is not 20 digits, the day lies ahead, or another invoice bears the number
     * @throws NothingToInvoice if the invoice is not in a request file or has another number
     */
    @Transactional
    public void record(Viewer viewer, InvoiceId invoice, String number, LocalDate issuedOn) {
        long issuer = Managers.issuer(viewer, "登记发票号码").value();
        String digits = requireNumber(number, issuedOn);
        Known known = sql.first(
                        LOCK,
                        row -> new Known(
                                InvoiceState.valueOf(row.getString("state")),
                                Optional.ofNullable(row.getString("invoice_number"))),
                        invoice.value(),
                        issuer)
                .orElseThrow(() -> new NotFound("发票", invoice));
        if (known.number().filter(digits::equals).isPresent()) {
            return;
        }
        if (known.state() != InvoiceState.EXPORTED) {
            throw new NothingToInvoice("发票 %s 的状态是“%s”，只有已导出的申请可以登记号码。"
                    .formatted(invoice, known.state().label()));
        }
        if (sql.number(TAKEN, digits, invoice.value()) > 0) {
            throw new InvalidValue("发票号码 %s 已登记在另一份申请上，请核对。".formatted(digits));
        }
        sql.update(ISSUE, digits, issuedOn, invoice.value());
        audit.record(viewer, "RecordInvoiceNumber", "invoice:" + invoice, "发票号码 %s".formatted(digits));
    }

    private String requireNumber(String number, LocalDate issuedOn) {
        String digits = number.strip();
        if (!digits.matches("[0-9]{20}")) {
            throw new InvalidValue("发票号码“%s”须为 20 位数字（数电发票号码）。".formatted(number));
        }
        if (issuedOn.isAfter(LocalDate.now(clock))) {
            throw new InvalidValue("开票日期 %s 晚于今天，请填写发票上的日期。".formatted(issuedOn));
        }
        return digits;
    }

    private record Known(InvoiceState state, Optional<String> number) {}
}
