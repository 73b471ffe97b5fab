package cn.changxiao.billing.collection;

import cn.changxiao.property.Sql;
import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Computes every total of buildings, months and years again from bill items and allocations, which are never changed, and
 * names the rows that differ. Each table is read once, in the order in which it lies, as it was at one moment; rows are
 * counted while they stream past, so that memory grows with arrears and not with bills. Nightly work; changes nothing.
 */
@Singleton
public class ProveCollection {

    private static final String COUNTED = "SELECT f.fee_item_id FROM billing_fee_item f WHERE f.counts_in_rate";
    private static final String OPEN = """
            SELECT STRAIGHT_JOIN b.issuer_id, b.unit_id, o.period, o.fee_item_id
            FROM billing_open_item o JOIN billing_bill b ON b.bill_id = o.bill_id WHERE o.open_fen > 0
            """;
    private static final String ALLOCATED = """
            SELECT STRAIGHT_JOIN b.issuer_id, b.compound_id, b.building_id, b.unit_id, a.period, a.counted_period,
                a.fee_item_id, a.amount_fen
            FROM billing_allocation a JOIN billing_bill b ON b.bill_id = a.bill_id
            """;
    /** In the order of the primary key, so that the lines of a household-month follow each other. */
    private static final String BILLED = """
            SELECT STRAIGHT_JOIN b.issuer_id, b.compound_id, b.building_id, i.unit_id, i.period, i.fee_item_id,
                i.amount_fen
            FROM billing_bill_item i JOIN billing_bill b ON b.bill_id = i.bill_id
            ORDER BY i.period, i.unit_id, i.fee_item_id, i.sequence_no
            """;

    private static final String SUMS = """
            due_fen, on_time_fen, late_fen, recovered_fen, households_due, households_on_time, households_late
            """;
    private static final String MONTHS = "SELECT compound_id, issuer_id, period, 0 AS building_id, 0 AS fee_item_id, "
            + SUMS + "FROM billing_collection_month";
    private static final String YEARS = """
            SELECT compound_id, issuer_id, year_no, 0 AS building_id, 0 AS fee_item_id, due_fen, on_time_fen, 0 AS late_fen,
                recovered_fen, 0 AS households_due, 0 AS households_on_time, 0 AS households_late
            FROM billing_collection_year
            """;
    private static final String BUILDINGS = "SELECT compound_id, issuer_id, period, building_id, fee_item_id, " + SUMS
            + "FROM billing_collection_building_month";
    private static final int KEY_COLUMNS = 5;

    private final Sql sql;

    ProveCollection(Sql sql) {
        this.sql = sql;
    }

    /** The totals that do not agree with the rows they stand for; empty when all is proven. */
    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    public List<Difference> prove() {
        Set<Integer> counted = new HashSet<>(sql.list(COUNTED, row -> row.getInt(1)));
        CollectionRecount recount = new CollectionRecount(counted);
        sql.each(OPEN, row -> {
            if (counted.contains(row.getInt(4))) {
                recount.open(row.getLong(1), row.getLong(2), row.getInt(3));
            }
        });
        sql.each(
                ALLOCATED,
                row -> recount.allocated(
                        place(row), row.getLong(4), row.getInt(5), row.getInt(6), row.getInt(7), row.getLong(8)));
        Households households = new Households(recount, counted);
        sql.each(BILLED, households::add);
        households.flush();
        sql.each(MONTHS, row -> stored(recount, CollectionRow.Level.MONTH, row));
        sql.each(YEARS, row -> stored(recount, CollectionRow.Level.YEAR, row));
        sql.each(BUILDINGS, row -> stored(recount, CollectionRow.Level.BUILDING, row));
        return recount.differences();
    }

    private static void stored(CollectionRecount recount, CollectionRow.Level level, ResultSet row)
            throws SQLException {
        long[] values = new long[CollectionRecount.COLUMNS.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.getLong(KEY_COLUMNS + 1 + i);
        }
        recount.stored(
                new CollectionRow(level, row.getLong(1), row.getLong(2), row.getInt(3), row.getLong(4), row.getInt(5)),
                values);
    }

    private static CollectionRecount.Place place(ResultSet row) throws SQLException {
        return new CollectionRecount.Place(row.getLong(1), row.getLong(2), row.getLong(3));
    }

    /** How much more the immutable rows say than the stored total, in fen or households. */
    public record Difference(CollectionRow row, String total, long difference) {

        public long issuer() {
            return row.issuer();
        }
    }

    /** Sums the lines of one unit and month, which follow each other, by who billed them. */
    private static final class Households {

        private final CollectionRecount recount;
        private final Set<Integer> counted;
        private final Map<CollectionRecount.Place, Long> sums = new HashMap<>();
        private long unit;
        private int period;

        Households(CollectionRecount recount, Set<Integer> counted) {
            this.recount = recount;
            this.counted = counted;
        }

        void add(ResultSet row) throws SQLException {
            CollectionRecount.Place place = place(row);
            int item = row.getInt(6);
            long fen = row.getLong(7);
            if (row.getLong(4) != unit || row.getInt(5) != period) {
                flush();
                unit = row.getLong(4);
                period = row.getInt(5);
            }
            recount.billed(place, period, item, fen);
            if (counted.contains(item)) {
                sums.merge(place, fen, Long::sum);
            }
        }

        void flush() {
            sums.forEach((place, fen) -> recount.household(place, unit, period, fen));
            sums.clear();
        }
    }
}
