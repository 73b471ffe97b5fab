package cn.changxiao.billing.payment;

import cn.changxiao.billing.Numbering;
import cn.changxiao.billing.shift.ShiftId;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.UserId;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Inserts payments with gap-free receipt numbers per issuer and year of receipt. */
@Singleton
class PaymentRows {

    private static final String INSERT = """
            INSERT INTO billing_payment (payment_id, business_key, content_hash, issuer_id, receipt_year, receipt_number,
                compound_id, unit_id, channel, channel_transaction, received_on, amount_fen, credited_fen, recorded_by,
                recorded_at, shift_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;
    private final Numbering numbering;

    PaymentRows(Sql sql, Numbering numbering) {
        this.sql = sql;
        this.numbering = numbering;
    }

    void insert(long issuer, UserId cashier, List<Line> lines, LocalDateTime now) {
        Map<Integer, Long> nextNumbers = takeNumbers(issuer, lines);
        List<@Nullable Object[]> rows = new ArrayList<>(lines.size());
        for (Line line : lines) {
            NewPayment payment = line.payment();
            int year = payment.receivedOn().getYear();
            long number = nextNumbers.getOrDefault(year, 0L);
            nextNumbers.put(year, number + 1);
            rows.add(new Object[] {
                line.id(),
                payment.key().value(),
                payment.contentHash(),
                issuer,
                year,
                number,
                line.compound(),
                payment.unit().value(),
                payment.channel().name(),
                payment.channelTransaction().orElse(null),
                payment.receivedOn(),
                payment.amount().fen(),
                line.over().fen(),
                cashier.value(),
                now,
                payment.shift().map(ShiftId::value).orElse(null)
            });
        }
        sql.batch(INSERT, rows);
    }

    private Map<Integer, Long> takeNumbers(long issuer, List<Line> lines) {
        Map<Integer, Long> nextNumbers = new HashMap<>();
        lines.stream()
                .collect(Collectors.groupingBy(
                        line -> line.payment().receivedOn().getYear(), TreeMap::new, Collectors.summingInt(line -> 1)))
                .forEach((year, count) ->
                        nextNumbers.put(year, numbering.take(issuer, Numbering.Kind.RECEIPT, year, count)));
        return nextNumbers;
    }

    /** A payment with the id it gets and what is left over of it. */
    record Line(long id, NewPayment payment, long compound, Money over) {}
}
