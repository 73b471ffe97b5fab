package cn.changxiao.billing.invoice;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.Managers;
import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a manager's own register of invoices. */
@Singleton
public class Invoices {

    private static final String LIST = Invoice.COLUMNS + """
            WHERE i.issuer_id = ? AND (? = '' OR i.state = ?)
            ORDER BY i.requested_at DESC, i.invoice_id DESC LIMIT ? OFFSET ?
            """;
    private static final String ONE = Invoice.COLUMNS + "WHERE i.invoice_id = ? AND i.issuer_id = ?";
    private static final String OF_UNIT =
            Invoice.COLUMNS + "WHERE i.unit_id = ? AND i.issuer_id = ? ORDER BY i.invoice_id DESC LIMIT 60";
    private static final String LINES = """
            SELECT l.invoice_id, l.bill_id, l.period, l.fee_item_id, l.tax_code, l.rate_ppm, l.amount_fen
            FROM billing_invoice_line l
            """;
    private static final String OF_INVOICE = LINES + "WHERE l.invoice_id = ? ORDER BY l.line_no";
    private static final String OF_REDS = LINES + """
            JOIN billing_invoice i ON i.invoice_id = l.invoice_id
            WHERE i.red_of = ? AND i.state <> 'CANCELLED' ORDER BY l.invoice_id, l.line_no
            """;
    private static final String OF_FILE = LINES + """
            JOIN billing_invoice i ON i.invoice_id = l.invoice_id
            WHERE i.file_no = ? AND i.issuer_id = ? ORDER BY l.invoice_id, l.line_no
            """;

    private static final String OWNERS = """
            SELECT DISTINCT w.person_id, w.person_name FROM registry_unit u
            JOIN registry_ownership w ON w.unit_id = u.unit_id
            WHERE u.unit_id = ? AND EXISTS (SELECT 1 FROM registry_management m
                WHERE m.compound_id = u.compound_id AND m.organisation_id = ?)
            ORDER BY w.person_name, w.person_id
            """;

    private final Sql sql;
    private final ReceivedMoney received;

    Invoices(Sql sql, ReceivedMoney received) {
        this.sql = sql;
        this.received = received;
    }

    /** The newest first; {@code state} is a name of {@link InvoiceState} or empty for all. */
    public List<Invoice> list(Viewer viewer, String state, int limit, long offset) {
        long issuer = issuer(viewer);
        return sql.list(LIST, Invoice::read, issuer, state, state, limit, offset);
    }

    /** @throws NotFound if the viewer's organisation has no such invoice */
    public Invoice one(Viewer viewer, InvoiceId invoice) {
        return sql.first(ONE, Invoice::read, invoice.value(), issuer(viewer))
                .orElseThrow(() -> new NotFound("发票", invoice));
    }

    public List<Invoice> ofUnit(Viewer viewer, UnitId unit) {
        return sql.list(OF_UNIT, Invoice::read, unit.value(), issuer(viewer));
    }

    public List<InvoiceLine> lines(Viewer viewer, InvoiceId invoice) {
        one(viewer, invoice);
        return lines(invoice);
    }

    /** What of the unit's received money is not invoiced yet; taxed or not. */
    public Money open(Viewer viewer, UnitId unit) {
        return Money.sum(received.differences(issuer(viewer), unit).stream()
                .map(ReceivedMoney.Difference::open)
                .filter(Money::isPositive)
                .toList());
    }

    /** The natural persons an invoice of the unit can be for: those who own or owned it. */
    public List<Person> people(Viewer viewer, UnitId unit) {
        return sql.list(
                OWNERS,
                row -> new Person(new PersonId(row.getLong("person_id")), row.getString("person_name")),
                unit.value(),
                issuer(viewer));
    }

    List<InvoiceLine> lines(InvoiceId invoice) {
        return sql.list(OF_INVOICE, Invoices::line, invoice.value());
    }

    /** The lines of the red letters of an invoice, those asked for included. */
    List<InvoiceLine> redLines(InvoiceId invoice) {
        return sql.list(OF_REDS, Invoices::line, invoice.value());
    }

    /** The lines of a request file, by invoice. */
    Map<InvoiceId, List<InvoiceLine>> linesOfFile(long issuer, long file) {
        Map<InvoiceId, List<InvoiceLine>> lines = new HashMap<>();
        sql.list(
                OF_FILE,
                row -> lines.computeIfAbsent(new InvoiceId(row.getLong("invoice_id")), first -> new ArrayList<>())
                        .add(line(row)),
                file,
                issuer);
        return lines;
    }

    private static long issuer(Viewer viewer) {
        return Managers.issuer(viewer, "查看发票登记").value();
    }

    private static InvoiceLine line(ResultSet row) throws SQLException {
        return new InvoiceLine(
                new BillId(row.getLong("bill_id")),
                new BillingMonth(row.getInt("period")),
                FeeItem.ofId(row.getInt("fee_item_id")),
                row.getString("tax_code"),
                new VatAmount(Money.ofFen(row.getLong("amount_fen")), row.getLong("rate_ppm")));
    }

    /** Somebody an invoice can be for. */
    public record Person(PersonId id, String name) {}
}
