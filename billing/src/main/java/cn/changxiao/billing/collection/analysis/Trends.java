package cn.changxiao.billing.collection.analysis;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.collection.CollectionTotals;
import cn.changxiao.billing.collection.MonthRate;
import cn.changxiao.billing.collection.target.CollectionReaders;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the trend of all the viewer sees from the monthly totals and looks three months ahead. */
@Singleton
public class Trends {

    private static final int MONTHS = 24;
    private static final int AHEAD = 3;

    private static final String TOTALS = """
            SELECT c.period, SUM(c.due_fen) AS due_fen, SUM(c.on_time_fen) AS on_time_fen, SUM(c.late_fen) AS late_fen,
                SUM(c.households_due) AS households_due, SUM(c.households_on_time) AS households_on_time,
                SUM(c.households_late) AS households_late
            FROM billing_collection_month c
            WHERE c.period > ? AND c.period <= ? AND (? = 0 OR c.issuer_id = ?)
                AND c.compound_id IN (SELECT v.compound_id FROM registry_visible_compound v WHERE v.organisation_id = ?)
            GROUP BY c.period
            """;

    private final Sql sql;
    private final Clock clock;

    Trends(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public Trend of(Viewer viewer) {
        long only = CollectionReaders.onlyIssuer(viewer);
        BillingMonth last = BillingMonth.of(LocalDate.now(clock)).plus(-1);
        SortedMap<BillingMonth, CollectionTotals> totals = new TreeMap<>();
        sql.list(
                TOTALS,
                row -> totals.put(
                        new BillingMonth(row.getInt("period")),
                        new CollectionTotals(
                                Money.ofFen(row.getLong("due_fen")),
                                Money.ofFen(row.getLong("on_time_fen")),
                                Money.ofFen(row.getLong("late_fen")),
                                Money.ZERO,
                                Money.ZERO,
                                row.getLong("households_due"),
                                row.getLong("households_on_time"),
                                row.getLong("households_late"))),
                last.plus(-MONTHS).number(),
                last.number(),
                only,
                only,
                viewer.organisationKey());
        return trend(totals, last);
    }

    private static Trend trend(SortedMap<BillingMonth, CollectionTotals> totals, BillingMonth last) {
        List<MonthRate> months = totals.isEmpty()
                ? List.of()
                : totals.firstKey().to(last).stream()
                        .map(month -> new MonthRate(month, totals.getOrDefault(month, CollectionTotals.NONE)))
                        .toList();
        return new Trend(last, months, Forecast.of(months, last, AHEAD));
    }
}
