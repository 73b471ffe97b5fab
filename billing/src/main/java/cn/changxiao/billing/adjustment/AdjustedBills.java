package cn.changxiao.billing.adjustment;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.collection.HouseholdMonth;
import cn.changxiao.billing.collection.HouseholdMonths;
import cn.changxiao.billing.release.OpenItemKey;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads a bill as it stands; under lock where it is about to be lowered, so that payments and approvals wait. */
@Singleton
class AdjustedBills {

    private static final String HEAD = """
            SELECT b.unit_id, b.compound_id, b.building_id,
                EXISTS (SELECT 1 FROM billing_bill_void v WHERE v.bill_id = b.bill_id) AS void
            FROM billing_bill b WHERE b.bill_id = ? AND b.issuer_id = ?
            """;
    private static final String ITEMS = """
            SELECT o.unit_id, o.period, o.fee_item_id, o.sequence_no, o.amount_fen, o.open_fen,
                0 AS from_unit_id, 0 AS from_sequence_no
            FROM billing_open_item o WHERE o.unit_id = ? AND o.bill_id = ? AND NOT o.carried
            UNION ALL
            SELECT o.unit_id, o.period, o.fee_item_id, o.sequence_no, o.amount_fen, o.open_fen,
                t.from_unit_id, t.from_sequence_no
            FROM billing_carried_item t
            JOIN billing_open_item o ON o.unit_id = t.unit_id AND o.period = t.period AND o.fee_item_id = t.fee_item_id
                AND o.sequence_no = t.sequence_no
            WHERE t.bill_id = ?
            """;
    private static final String CARRIED_OUT = """
            SELECT t.from_unit_id, t.period, t.fee_item_id, t.from_sequence_no, SUM(t.amount_fen) AS amount_fen
            FROM billing_carried_item t WHERE t.bill_id = ?
            GROUP BY t.from_unit_id, t.period, t.fee_item_id, t.from_sequence_no
            """;

    private final Sql sql;
    private final HouseholdMonths households;

    AdjustedBills(Sql sql, HouseholdMonths households) {
        this.sql = sql;
        this.households = households;
    }

    /**
     * As it stands this moment.
     *
     * @throws NotFound if the issuer has no such bill
     * @throws BillIsVoid if it was taken back
     */
    AdjustedBill read(long issuer, BillId bill) {
        Head head = sql.first(
                        HEAD,
                        row -> new Head(row.getLong(1), row.getLong(2), row.getLong(3), row.getBoolean(4)),
                        bill.value(),
                        issuer)
                .orElseThrow(() -> new NotFound("账单", bill));
        if (head.isVoid()) {
            throw new BillIsVoid(bill);
        }
        return new AdjustedBill(bill, head.unit(), head.compound(), head.building(), lines(bill, head.unit()));
    }

    /** The same, with all open items of its months locked until the transaction ends. */
    AdjustedBill lock(long issuer, BillId bill) {
        AdjustedBill seen = read(issuer, bill);
        households.lock(issuer, monthsOf(seen));
        return read(issuer, bill);
    }

    static Set<HouseholdMonth> monthsOf(AdjustedBill bill) {
        Set<HouseholdMonth> months = new TreeSet<>();
        bill.lines()
                .forEach(line ->
                        months.add(new HouseholdMonth(bill.unit(), line.key().month())));
        return months;
    }

    private List<AdjustedBill.Line> lines(BillId bill, long unit) {
        Map<OpenItemKey, Money> carriedOut = new HashMap<>();
        sql.list(
                CARRIED_OUT,
                row -> Optional.ofNullable(carriedOut.put(
                        key(row, "from_unit_id", "from_sequence_no"), Money.ofFen(row.getLong("amount_fen")))),
                bill.value());
        Map<OpenItemKey, Row> rows = new TreeMap<>();
        sql.list(ITEMS, AdjustedBills::row, unit, bill.value(), bill.value()).forEach(row -> rows.put(row.key(), row));
        Map<OpenItemKey, List<AdjustedBill.Place>> places = new TreeMap<>();
        rows.values()
                .forEach(row -> places.computeIfAbsent(root(row, rows), root -> new ArrayList<>())
                        .add(row.place(carriedOut.getOrDefault(row.key(), Money.ZERO))));
        return places.entrySet().stream()
                .map(each -> new AdjustedBill.Line(
                        new AdjustedLine(
                                each.getKey().month(),
                                each.getKey().item(),
                                each.getKey().sequence()),
                        each.getValue()))
                .toList();
    }

    private static OpenItemKey root(Row row, Map<OpenItemKey, Row> rows) {
        Row each = row;
        while (each.from().isPresent()) {
            each = rows.get(each.from().get());
            if (each == null) {
                throw new IllegalStateException("what " + row.key() + " was carried from is not there");
            }
        }
        return each.key();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                key(row, "unit_id", "sequence_no"),
                row.getLong("from_unit_id") == 0
                        ? Optional.empty()
                        : Optional.of(key(row, "from_unit_id", "from_sequence_no")),
                Money.ofFen(row.getLong("amount_fen")),
                Money.ofFen(row.getLong("open_fen")));
    }

    private static OpenItemKey key(ResultSet row, String unit, String sequence) throws SQLException {
        return new OpenItemKey(
                row.getLong(unit),
                new BillingMonth(row.getInt("period")),
                FeeItem.ofId(row.getInt("fee_item_id")),
                row.getInt(sequence));
    }

    private record Head(long unit, long compound, long building, boolean isVoid) {}

    private record Row(OpenItemKey key, Optional<OpenItemKey> from, Money amount, Money open) {

        AdjustedBill.Place place(Money carriedOut) {
            return new AdjustedBill.Place(key, open, amount.minus(open).minus(carriedOut));
        }
    }
}
