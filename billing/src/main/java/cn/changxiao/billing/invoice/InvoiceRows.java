package cn.changxiao.billing.invoice;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.CreditCode;
import cn.changxiao.property.party.PersonId;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes invoices and red letters with their lines. */
@Singleton
class InvoiceRows {

    private static final String BY_KEY = "SELECT invoice_id, content_hash FROM billing_invoice WHERE business_key = ?";
    private static final String INSERT = """
            INSERT INTO billing_invoice (invoice_id, business_key, content_hash, issuer_id, compound_id, unit_id, red_of,
                buyer_person_id, buyer_name, buyer_tax_number, amount_fen, tax_fen, state, requested_by, requested_at)
            SELECT ?, ?, ?, ?, u.compound_id, u.unit_id, ?, ?, ?, ?, ?, ?, 'REQUESTED', ?, ?
            FROM registry_unit u WHERE u.unit_id = ?
            """;
    private static final String LINE = """
            INSERT INTO billing_invoice_line (invoice_id, line_no, bill_id, period, fee_item_id, tax_code, rate_ppm,
                amount_fen, tax_fen)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;

    InvoiceRows(Sql sql) {
        this.sql = sql;
    }

    Optional<InvoiceId> known(BusinessKey key, byte[] content) {
        return sql.first(
                BY_KEY,
                row -> {
                    if (!Arrays.equals(row.getBytes("content_hash"), content)) {
                        throw new KeyReusedWithOtherContent(key);
                    }
                    return new InvoiceId(row.getLong("invoice_id"));
                },
                key.value());
    }

    void insert(Head head, byte[] content, Buyer buyer, List<InvoiceLine> lines) {
        sql.update(
                INSERT,
                head.id().value(),
                head.key().value(),
                content,
                head.issuer(),
                head.redOf().map(InvoiceId::value).orElse(null),
                buyer.person().map(PersonId::value).orElse(null),
                buyer.name(),
                buyer.taxNumber().map(CreditCode::value).orElse(null),
                sum(lines, VatAmount::amount),
                sum(lines, VatAmount::tax),
                head.requestedBy(),
                head.requestedAt(),
                head.unit().value());
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (InvoiceLine line : lines) {
            rows.add(new Object[] {
                head.id().value(),
                rows.size() + 1,
                line.bill().value(),
                line.month().number(),
                line.item().id(),
                line.taxCode(),
                line.value().ratePpm(),
                line.value().amount().fen(),
                line.value().tax().fen()
            });
        }
        sql.batch(LINE, rows);
    }

    private static long sum(List<InvoiceLine> lines, java.util.function.Function<VatAmount, Money> part) {
        return Money.sum(lines.stream().map(InvoiceLine::value).map(part).toList())
                .fen();
    }

    /** The row apart from buyer and amounts; red letters name what they take back. */
    record Head(
            InvoiceId id,
            BusinessKey key,
            long issuer,
            UnitId unit,
            Optional<InvoiceId> redOf,
            long requestedBy,
            LocalDateTime requestedAt) {}
}
