package cn.changxiao.billing.latefee;

import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the overdue items of a compound with their history, in four queries. Items whose history does not lead to what
 * is open, because a split or merge took them elsewhere, are left out: nobody is charged for what cannot be retold.
 */
@Singleton
class LateItemRows {

    /** Not EXISTS: MariaDB may answer it by reading everybody's allocations first. */
    private static final String LATE = """
            FROM registry_unit u
            JOIN billing_open_item o ON o.unit_id = u.unit_id
            JOIN billing_fee_item f ON f.fee_item_id = o.fee_item_id AND f.counts_in_rate
            JOIN billing_bill b ON b.bill_id = o.bill_id
            WHERE u.compound_id = ? AND o.issuer_id = ? AND o.due_on < ? AND (o.open_fen > 0 OR
                (SELECT MAX(x.recorded_at) FROM billing_allocation x WHERE x.bill_id = o.bill_id) >= ?)
            """;

    private static final String ITEMS =
            """
            SELECT o.unit_id, o.period, o.fee_item_id, o.sequence_no, u.building_id, b.payer_id, o.amount_fen, o.open_fen,
                o.due_on, (SELECT DATE(t.recorded_at) FROM billing_carried_item t
                    WHERE t.unit_id = o.unit_id AND t.period = o.period AND t.fee_item_id = o.fee_item_id
                        AND t.sequence_no = o.sequence_no) AS carried_on,
                (SELECT COALESCE(SUM(l.amount_fen), 0) FROM billing_late_fee l
                    WHERE l.unit_id = o.unit_id AND l.period = o.period AND l.fee_item_id = o.fee_item_id
                        AND l.sequence_no = o.sequence_no) AS charged_fen
            """ + LATE + " ORDER BY u.delivery_order, o.unit_id, o.period, o.fee_item_id, o.sequence_no";
    /** What was taken back counts from the day it was known; until then the item was held for paid. */
    private static final String RECEIPTS = """
            SELECT o.unit_id, o.period, o.fee_item_id, o.sequence_no, a.amount_fen,
                CASE WHEN a.amount_fen < 0 THEN DATE(a.recorded_at)
                    ELSE COALESCE(m.received_on, DATE(a.recorded_at)) END AS received_on
            FROM (SELECT o.unit_id, o.period, o.fee_item_id, o.sequence_no, o.bill_id
            """ + LATE + """
            ) o
            JOIN billing_allocation a ON a.bill_id = o.bill_id AND a.unit_id = o.unit_id AND a.period = o.period
                AND a.fee_item_id = o.fee_item_id AND a.sequence_no = o.sequence_no
            LEFT JOIN billing_payment m ON m.payment_id = a.payment_id
            """;

    private static final String FROZEN = """
            SELECT o.unit_id, o.period, o.fee_item_id, o.sequence_no, d.opened_on AS first_day, d.closed_on AS last_day
            FROM registry_unit u
            JOIN billing_dispute d ON d.unit_id = u.unit_id
            JOIN billing_open_item o ON o.unit_id = d.unit_id AND o.issuer_id = d.issuer_id
                AND (d.bill_id = 0 OR d.bill_id = o.bill_id) AND (d.fee_item_id = 0 OR d.fee_item_id = o.fee_item_id)
            WHERE u.compound_id = ? AND d.issuer_id = ?
            UNION ALL
            SELECT i.unit_id, i.period, i.fee_item_id, i.sequence_no, p.agreed_on, p.ended_on
            FROM billing_plan p JOIN billing_plan_item i ON i.plan_id = p.plan_id
            WHERE p.compound_id = ? AND p.issuer_id = ? AND p.agreed_on IS NOT NULL
            """;

    private final Sql sql;

    LateItemRows(Sql sql) {
        this.sql = sql;
    }

    /** In delivery order; what came in since the day {@code since} makes a settled item worth asking for. */
    List<Line> of(long issuer, long compound, LocalDate until, LocalDate since) {
        Map<Key, List<LateItem.Receipt>> receipts = new HashMap<>();
        sql.list(
                RECEIPTS,
                row -> receipts.computeIfAbsent(key(row), key -> new ArrayList<>())
                        .add(new LateItem.Receipt(
                                row.getObject("received_on", LocalDate.class), Money.ofFen(row.getLong("amount_fen")))),
                compound,
                issuer,
                until,
                since);
        Map<Key, List<LateItem.Days>> frozen = new HashMap<>();
        sql.list(
                FROZEN,
                row -> frozen.computeIfAbsent(key(row), key -> new ArrayList<>())
                        .add(new LateItem.Days(
                                row.getObject("first_day", LocalDate.class),
                                row.getObject("last_day", LocalDate.class))),
                compound,
                issuer,
                compound,
                issuer);
        return sql.list(ITEMS, row -> line(row, receipts, frozen), compound, issuer, until, since).stream()
                .filter(Line::isRetold)
                .toList();
    }

    private static Line line(
            ResultSet row, Map<Key, List<LateItem.Receipt>> receipts, Map<Key, List<LateItem.Days>> frozen)
            throws SQLException {
        Key key = key(row);
        LocalDate due = row.getObject("due_on", LocalDate.class);
        LocalDate carried = row.getObject("carried_on", LocalDate.class);
        return new Line(
                key,
                row.getLong("building_id"),
                row.getLong("payer_id"),
                new LateItem(
                        Money.ofFen(row.getLong("amount_fen")),
                        carried != null && carried.isAfter(due) ? carried : due,
                        receipts.getOrDefault(key, List.of()),
                        frozen.getOrDefault(key, List.of())),
                Money.ofFen(row.getLong("open_fen")),
                Money.ofFen(row.getLong("charged_fen")));
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(
                row.getLong("unit_id"), row.getInt("period"), row.getInt("fee_item_id"), row.getInt("sequence_no"));
    }

    /** Which item. */
    record Key(long unit, int period, int item, int sequence) {}

    /** An item with its history and what was charged for it before. */
    record Line(Key key, long building, long payer, LateItem item, Money open, Money charged) {

        boolean isRetold() {
            Money paid = Money.sum(
                    item.receipts().stream().map(LateItem.Receipt::amount).toList());
            return item.principal().minus(paid).equals(open);
        }
    }
}
