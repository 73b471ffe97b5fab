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

    private static final String DUE = """
            SELECT u.compound_id, b.issuer_id, i.unit_id, i.bill_id, COALESCE(DATE(k.posted_at), b.issued_on) AS recorded_on,
                i.amount_fen
            FROM registry_unit u
            JOIN billing_bill_item i ON i.period = ? AND i.unit_id = u.unit_id AND i.amount_fen > 0
            JOIN billing_fee_item f ON f.fee_item_id = i.fee_item_id AND f.counts_in_rate
            JOIN billing_bill b ON b.bill_id = i.bill_id
            LEFT JOIN billing_run_chunk k ON k.run_id = b.run_id AND k.compound_id = b.compound_id
            WHERE u.compound_id IN (%1$s) AND (? = 0 OR b.issuer_id = ?)
            UNION ALL
            SELECT j.compound_id, j.issuer_id, l.unit_id, 0, DATE(j.checked_at), -l.amount_fen
            FROM billing_adjustment_line l
            JOIN billing_fee_item f ON f.fee_item_id = l.fee_item_id AND f.counts_in_rate
            JOIN billing_adjustment j ON j.adjustment_id = l.adjustment_id
            WHERE l.period = ? AND j.compound_id IN (%1$s) AND (? = 0 OR j.issuer_id = ?)
            """;
    /** Which household a bill is of is known from what was due. */
    private static final String PAID = """
            SELECT a.bill_id, a.counted_on, DATE(a.recorded_at) AS recorded_on, a.amount_fen
            FROM billing_allocation a
            JOIN billing_fee_item f ON f.fee_item_id = a.fee_item_id AND f.counts_in_rate
            WHERE a.compound_id IN (%s) AND a.counted_period IN (%s) AND a.period = ? AND a.counted_on <= ?
            """;

    private static final String RECOVERED = """
            SELECT a.compound_id, b.issuer_id, a.counted_on, DATE(a.recorded_at) AS recorded_on, a.amount_fen
            FROM billing_allocation a
            JOIN billing_fee_item f ON f.fee_item_id = a.fee_item_id AND f.counts_in_rate
            JOIN billing_bill b ON b.bill_id = a.bill_id
            WHERE a.compound_id IN (%s) AND a.counted_period = ? AND a.period < ? AND a.counted_on <= ?
                AND (? = 0 OR b.issuer_id = ?)
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

    ReadMonthRows(Sql sql) {
        this.sql = sql;
    }

    /**
     * All that tells about the days from the first to the last, both included.
     *
     * @param issuer the only issuer to read of, 0 for all
     */
    MonthRows read(Collection<Long> compounds, long issuer, BillingMonth month, LocalDate first, LocalDate last) {
        Map<Long, MonthRows.Household> ofBill = new HashMap<>();
        List<MonthRows.Due> due = due(compounds, issuer, month, ofBill);
        return new MonthRows(
                month,
                due,
                paid(compounds, month, last, ofBill),
                recovered(compounds, issuer, month, last),
                arrears(compounds, issuer, month),
                revised(compounds, issuer, month, first));
    }

    private List<MonthRows.Due> due(
            Collection<Long> compounds, long issuer, BillingMonth month, Map<Long, MonthRows.Household> ofBill) {
        int m = month.number();
        return sql.list(
                DUE.formatted(Sql.marks(compounds.size())),
                row -> {
                    MonthRows.Household household = new MonthRows.Household(
                            new Place(row.getLong("compound_id"), row.getLong("issuer_id")), row.getLong("unit_id"));
                    ofBill.put(row.getLong("bill_id"), household);
                    return new MonthRows.Due(
                            household, row.getObject("recorded_on", LocalDate.class), row.getLong("amount_fen"));
                },
                values(m, compounds, issuer, issuer, m, compounds, issuer, issuer));
    }

    private List<MonthRows.Paid> paid(
            Collection<Long> compounds, BillingMonth month, LocalDate until, Map<Long, MonthRows.Household> ofBill) {
        List<Integer> counted = month.to(BillingMonth.of(until)).stream()
                .map(BillingMonth::number)
                .toList();
        List<MonthRows.Paid> paid = new ArrayList<>();
        sql.list(
                PAID.formatted(Sql.marks(compounds.size()), Sql.marks(counted.size())),
                row -> {
                    MonthRows.Household household = ofBill.get(row.getLong("bill_id"));
                    return household != null
                            && paid.add(new MonthRows.Paid(
                                    household,
                                    row.getObject("counted_on", LocalDate.class),
                                    row.getObject("recorded_on", LocalDate.class),
                                    row.getLong("amount_fen")));
                },
                values(compounds, counted, month.number(), until));
        return paid;
    }

    private List<MonthRows.Recovered> recovered(
            Collection<Long> compounds, long issuer, BillingMonth month, LocalDate until) {
        int m = month.number();
        return sql.list(
                RECOVERED.formatted(Sql.marks(compounds.size())),
                row -> new MonthRows.Recovered(
                        new Place(row.getLong("compound_id"), row.getLong("issuer_id")),
                        row.getObject("counted_on", LocalDate.class),
                        row.getObject("recorded_on", LocalDate.class),
                        row.getLong("amount_fen")),
                values(compounds, m, m, until, issuer, issuer));
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
    private static Object[] values(Object... values) {
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
