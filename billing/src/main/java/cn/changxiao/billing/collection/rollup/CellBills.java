package cn.changxiao.billing.collection.rollup;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.Rooms;
import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.bill.BillNumber;
import cn.changxiao.billing.collection.RoomState;
import cn.changxiao.billing.collection.rollup.Mandates.Mandate;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lists the bills behind a cell room by room: what they come to is what the cell says. A page reads a few compounds only, so
 * it may be short; where it ends, the next one begins.
 */
@Singleton
public class CellBills {

    static final int ROWS = 50;

    private static final int MANDATES = 20;

    private static final Comparator<Mandate> ORDER =
            Comparator.comparingLong(Mandate::compound).thenComparingLong(Mandate::issuer);

    private static final String BILLS = """
            SELECT x.compound_id, x.issuer_id, x.unit_id, x.building_label, x.entrance, x.room, x.due_fen, x.open_fen, x.bill_id,
                b.number_year, b.number_in_year
            FROM (
                SELECT u.compound_id, o.issuer_id, u.unit_id, u.building_label, u.entrance, u.room,
                    SUM(o.amount_fen) AS due_fen, SUM(o.open_fen) AS open_fen, MIN(o.bill_id) AS bill_id
                FROM registry_unit u
                JOIN billing_open_item o ON o.unit_id = u.unit_id AND o.period = ?
                JOIN billing_fee_item f ON f.fee_item_id = o.fee_item_id
                WHERE u.compound_id IN (%s) AND (u.compound_id, o.issuer_id) IN (%s)
                    AND (u.compound_id <> ? OR o.issuer_id > ? OR (o.issuer_id = ? AND u.unit_id > ?))
                    AND %s
                GROUP BY u.compound_id, o.issuer_id, u.unit_id, u.building_label, u.entrance, u.room
                HAVING %s
                ORDER BY u.compound_id, o.issuer_id, u.unit_id
                LIMIT ?) x
            JOIN billing_bill b ON b.bill_id = x.bill_id
            ORDER BY x.compound_id, x.issuer_id, x.unit_id
            """;

    private final RollupReading reading;
    private final RollupNames names;
    private final Sql sql;

    CellBills(RollupReading reading, RollupNames names, Sql sql) {
        this.reading = reading;
        this.names = names;
        this.sql = sql;
    }

    /**
     * Up to fifty rooms.
     *
     * @param state empty for all
     * @param after where the page before ended
     * @throws NotFound if the path leads out of what the viewer sees
     */
    @ReadOnly
    public CellBillPage of(
            Viewer viewer, RollupPath path, BillingMonth month, Optional<RoomState> state, CellBillPage.Key after) {
        RollupReading.Part part = reading.of(viewer, path, month);
        List<Mandate> left = part.cells().stream()
                .filter(cell -> mayHold(cell, state))
                .map(RollupTotals.Cell::mandate)
                .distinct()
                .sorted(ORDER)
                .filter(mandate -> ORDER.compare(mandate, new Mandate(after.compound(), after.issuer())) >= 0)
                .toList();
        List<Mandate> now = left.subList(0, Math.min(MANDATES, left.size()));
        if (now.isEmpty()) {
            return new CellBillPage(List.of(), Optional.empty());
        }
        List<Row> rows = rows(path, month, state, after, now);
        boolean isFull = rows.size() > ROWS;
        List<Row> shown = rows.subList(0, Math.min(ROWS, rows.size()));
        return new CellBillPage(
                named(shown, part.slice()), next(shown, isFull, now.get(now.size() - 1), now.size() < left.size()));
    }

    private List<Row> rows(
            RollupPath path, BillingMonth month, Optional<RoomState> state, CellBillPage.Key after, List<Mandate> now) {
        Set<Long> compounds = now.stream().map(Mandate::compound).collect(Collectors.toCollection(HashSet::new));
        List<@Nullable Object> values = new ArrayList<>(List.of(month.number()));
        values.addAll(compounds);
        values.addAll(List.of(after.compound(), after.issuer(), after.issuer(), after.unit(), ROWS + 1));
        return sql.list(
                BILLS.formatted(Sql.marks(compounds.size()), pairs(now), items(path), having(state)),
                CellBills::row,
                values.toArray(new Object[0]));
    }

    private List<CellBill> named(List<Row> rows, RollupSlice slice) {
        Map<String, String> managers =
                names.managers(rows.stream().map(row -> row.mandate().issuer()).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> new CellBill(
                        slice.compound(row.mandate()).name(),
                        managers.getOrDefault(Long.toString(row.mandate().issuer()), ""),
                        row.unit(),
                        row.place(),
                        row.bill(),
                        row.number(),
                        row.due(),
                        row.open()))
                .toList();
    }

    private static Optional<CellBillPage.Key> next(List<Row> shown, boolean isFull, Mandate last, boolean isMoreLeft) {
        if (isFull) {
            Row row = shown.get(shown.size() - 1);
            return Optional.of(new CellBillPage.Key(
                    row.mandate().compound(), row.mandate().issuer(), row.unit().value()));
        }
        return isMoreLeft
                ? Optional.of(new CellBillPage.Key(last.compound(), last.issuer(), Long.MAX_VALUE))
                : Optional.empty();
    }

    /** Compounds whose total tells that no such bill can be there are not read. */
    private static boolean mayHold(RollupTotals.Cell cell, Optional<RoomState> state) {
        return state.isEmpty()
                || switch (state.get()) {
                    case PAID -> !cell.totals().due().isZero();
                    case PARTLY, UNPAID -> !cell.totals().open().isZero();
                    case RELIEVED -> true;
                    case NOT_BILLED -> false;
                };
    }

    private static String having(Optional<RoomState> state) {
        return state.map(wanted -> switch (wanted) {
                    case PAID -> "due_fen > 0 AND open_fen = 0";
                    case PARTLY -> "open_fen > 0 AND open_fen < due_fen";
                    case UNPAID -> "open_fen > 0 AND open_fen = due_fen";
                    case RELIEVED -> "due_fen = 0";
                    case NOT_BILLED -> "FALSE";
                })
                .orElse("TRUE");
    }

    private static String items(RollupPath path) {
        String items = path.step(RollupLevel.FEE_ITEM)
                .map(step -> "o.fee_item_id = " + step.id())
                .orElse("f.counts_in_rate");
        return items
                + path.step(RollupLevel.BUILDING)
                        .map(step -> " AND u.building_id = " + step.id())
                        .orElse("");
    }

    private static String pairs(List<Mandate> mandates) {
        return mandates.stream()
                .map(mandate -> "(%d, %d)".formatted(mandate.compound(), mandate.issuer()))
                .collect(Collectors.joining(", "));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new Mandate(row.getLong("compound_id"), row.getLong("issuer_id")),
                new UnitId(row.getLong("unit_id")),
                Rooms.place(row),
                new BillId(row.getLong("bill_id")),
                new BillNumber(row.getInt("number_year"), row.getLong("number_in_year")),
                Money.ofFen(row.getLong("due_fen")),
                Money.ofFen(row.getLong("open_fen")));
    }

    private record Row(
            Mandate mandate, UnitId unit, String place, BillId bill, BillNumber number, Money due, Money open) {}
}
