package cn.changxiao.billing.invoice;

import cn.changxiao.billing.Rooms;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * An invoice or, with a negative amount, a red letter, as it stands in the register.
 *
 * @param redOf the invoice a red letter takes back
 * @param redOfNumber that invoice's number
 * @param number 20 digits of the tax platform, once issued
 */
public record Invoice(
        InvoiceId id,
        UnitId unit,
        String compound,
        String place,
        String buyer,
        Optional<String> taxNumber,
        Optional<InvoiceId> redOf,
        Optional<String> redOfNumber,
        Money amount,
        Money tax,
        InvoiceState state,
        LocalDateTime requestedAt,
        Optional<String> number,
        Optional<LocalDate> issuedOn) {

    static final String COLUMNS = """
            SELECT i.invoice_id, i.unit_id, c.name AS compound_name, u.building_label, u.entrance, u.room,
                COALESCE((SELECT MIN(w.person_name) FROM registry_ownership_history w
                    WHERE w.unit_id = i.unit_id AND w.person_id = i.buyer_person_id), i.buyer_name) AS buyer,
                i.buyer_tax_number, i.red_of, r.invoice_number AS red_of_number, i.amount_fen, i.tax_fen, i.state, i.requested_at, i.invoice_number,
                i.issued_on
            FROM billing_invoice i
            JOIN registry_compound c ON c.compound_id = i.compound_id
            JOIN registry_unit u ON u.unit_id = i.unit_id
            LEFT JOIN billing_invoice r ON r.invoice_id = i.red_of
            """;

    public boolean isRed() {
        return redOf.isPresent();
    }

    static Invoice read(ResultSet row) throws SQLException {
        return new Invoice(
                new InvoiceId(row.getLong("invoice_id")),
                new UnitId(row.getLong("unit_id")),
                row.getString("compound_name"),
                Rooms.place(row),
                row.getString("buyer"),
                Optional.ofNullable(row.getString("buyer_tax_number")),
                Optional.ofNullable(row.getObject("red_of", Long.class)).map(InvoiceId::new),
                Optional.ofNullable(row.getString("red_of_number")),
                Money.ofFen(row.getLong("amount_fen")),
                Money.ofFen(row.getLong("tax_fen")),
                InvoiceState.valueOf(row.getString("state")),
                row.getObject("requested_at", LocalDateTime.class),
                Optional.ofNullable(row.getString("invoice_number")),
                Optional.ofNullable(row.getObject("issued_on", LocalDate.class)));
    }
}
