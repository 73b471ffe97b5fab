package cn.changxiao.billing.collection.asof;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.property.Sql;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the rows of one month of some compounds, in time that grows with the households of these and not with history:
 * items by their month and unit, money by compound and month.
 */
@Singleton
class ReadMonthRows {

    private static final String COUNTED = "SELECT f.fee_item_id FROM billing_fee_item f WHERE f.counts_in_rate";

    /** Which household a bill is of is known from what was due. */
    private static final String PAID = """
            SELECT a.bill_id, a.counted_on, DATE(a.recorded_at) AS recorded_on, a.amount_fen
            FROM billing_allocation a
            WHERE a.compound_id IN (%1$s) AND a.fee_item_id IN (%2$s) AND a.counted_period IN (%3$s) AND a.period = ?
                AND a.counted_on <= ?
            """;

    /** Summed later: grouping costs the server more than sending the rows. */
    private static final String RECOVERED = """
            SELECT a.compound_id, b.issuer_id, a.counted_on, DATE(a.recorded_at) AS recorded_on, a.amount_fen
            FROM billing_allocation a
            JOIN billing_bill b ON b.bill_id = a.bill_id
            WHERE a.compound_id IN (%1$s) AND a.fee_item_id IN (%2$s) AND a.counted_period = ? AND a.period < ?
                AND a.counted_on <= ? AND (? = 0 OR b.issuer_id = ?)
            """;
    /** The years before and the earlier months of the year, never all months. */
    private static final String ARREARS = """
            SELECT x.compound_id, x.issuer_id, SUM(x.arrears_fen) AS arrears_fen
            FROM (
                SELECT y.compound_id, y.issuer_id, y.due_fen - y.on_time_fen - y.recovered_fen AS arrears_fen
                FROM billing_collection_year y
                WHERE y.compound_id IN (%1$s) AND y.year_no < ? AND (? = 0 OR y.issuer_id = ?)
                UNION ALL
                SELECT c.compound_id, c.issuer_id, c.due_fen - c.on_time_fen - c.recovered_fen
                FROM billing_collection_month c
                WHERE c.compound_id IN (%1$s) AND c.period BETWEEN ? AND ? AND (? = 0 OR c.issuer_id = ?)
            ) x
            GROUP BY x.compound_id, x.issuer_id
            """;

    private static final String REVISED = """
            SELECT r.compound_id, r.issuer_id, DATE(r.recorded_at) AS recorded_on, SUM(r.due_fen - r.paid_fen) AS fen
            FROM billing_collection_revision r
            WHERE r.compound_id IN (%s) AND r.recorded_at >= ? AND r.counted_period < ? AND (? = 0 OR r.issuer_id = ?)
            GROUP BY r.compound_id, r.issuer_id, DATE(r.recorded_at)
            """;

    private final Sql sql;
    private final ReadMonthDue readMonthDue;

    ReadMonthRows(Sql sql, ReadMonthDue readMonthDue) {
        this.sql = sql;
        this.readMonthDue = readMonthDue;
    }

    /**
     * All that tells about the days from the first to the last, both included.
     *
     * @param issuer the only issuer to read of, 0 for all
     */
    MonthRows read(Collection<Long> compounds, long issuer, BillingMonth month, LocalDate first, LocalDate last) {
        List<Long> counted = sql.list(COUNTED, row -> row.getLong(1));
        ReadMonthDue.Rows due = readMonthDue.read(compounds, counted, issuer, month);
        return new MonthRows(
                month,
                due.due(),
                paid(compounds, counted, month, last, due.households()),
                recovered(compounds, counted, issuer, month, last),
                arrears(compounds, issuer, month),
                revised(compounds, issuer, month, first));
    }

    private List<MonthRows.Paid> paid(
            Collection<Long> compounds,
            Collection<Long> counted,
            BillingMonth month,
            LocalDate until,
            Map<Long, MonthRows.Household> households) {
        List<Integer> months = month.to(BillingMonth.of(until)).stream()
                .map(BillingMonth::number)
                .toList();
        List<MonthRows.Paid> paid = new ArrayList<>();
        sql.list(
                PAID.formatted(Sql.marks(compounds.size()), Sql.marks(counted.size()), Sql.marks(months.size())),
                row -> {
                    MonthRows.Household household = households.get(row.getLong("bill_id"));
                    return household != null
                            && paid.add(new MonthRows.Paid(
                                    household,
                                    row.getObject("counted_on", LocalDate.class),
                                    row.getObject("recorded_on", LocalDate.class),
                                    row.getLong("amount_fen")));
                },
                values(compounds, counted, months, month.number(), until));
        return paid;
    }

    private List<MonthRows.Recovered> recovered(
            Collection<Long> compounds, Collection<Long> counted, long issuer, BillingMonth month, LocalDate until) {
        int m = month.number();
        return sql.list(
                RECOVERED.formatted(Sql.marks(compounds.size()), Sql.marks(counted.size())),
                row -> new MonthRows.Recovered(
                        new Place(row.getLong("compound_id"), row.getLong("issuer_id")),
                        row.getObject("counted_on", LocalDate.class),
                        row.getObject("recorded_on", LocalDate.class),
                        row.getLong("amount_fen")),
                values(compounds, counted, m, m, until, issuer, issuer));
    }

    private Map<Place, Long> arrears(Collection<Long> compounds, long issuer, BillingMonth month) {
        Map<Place, Long> arrears = new HashMap<>();
        sql.list(
                ARREARS.formatted(Sql.marks(compounds.size())),
                row -> arrears.merge(
                        new Place(row.getLong("compound_id"), row.getLong("issuer_id")),
                        row.getLong("arrears_fen"),
                        Long::sum),
                values(
                        compounds,
                        month.year(),
                        issuer,
                        issuer,
                        compounds,
                        month.year() * 100,
                        month.number() - 1,
                        issuer,
                        issuer));
        return arrears;
    }

    private List<MonthRows.Revised> revised(
            Collection<Long> compounds, long issuer, BillingMonth month, LocalDate after) {
        return sql.list(
                REVISED.formatted(Sql.marks(compounds.size())),
                row -> new MonthRows.Revised(
                        new Place(row.getLong("compound_id"), row.getLong("issuer_id")),
                        row.getObject("recorded_on", LocalDate.class),
                        row.getLong("fen")),
                values(compounds, after.plusDays(1), month.number(), issuer, issuer));
    }

    /** The values one after another, those of lists too. */
    static Object[] values(Object... values) {
        List<Object> flat = new ArrayList<>();
        for (Object value : values) {
            if (value instanceof Collection<?> list) {
                flat.addAll(list);
            } else {
                flat.add(value);
            }
        }
        return flat.toArray();
    }
}
