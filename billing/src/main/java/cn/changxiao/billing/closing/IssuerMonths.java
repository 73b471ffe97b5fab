package cn.changxiao.billing.closing;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.Managers;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the months of the viewer's organisation, their history, and what is unfinished of one. */
@Singleton
public class IssuerMonths {

    private static final int NEWEST = 50;
    private static final String TOTALS = """
            SELECT c.period, SUM(c.due_fen) AS due_fen, SUM(c.on_time_fen) AS on_time_fen,
                SUM(c.recovered_fen) AS recovered_fen
            FROM billing_collection_month c WHERE c.issuer_id = ? AND c.period BETWEEN ? AND ? GROUP BY c.period
            """;

    private final Sql sql;
    private final Clock clock;
    private final BillingMonths months;
    private final MonthSteps steps;
    private final ClosingChecks checks;

    IssuerMonths(Sql sql, Clock clock, BillingMonths months, MonthSteps steps, ClosingChecks checks) {
        this.sql = sql;
        this.clock = clock;
        this.months = months;
        this.steps = steps;
        this.checks = checks;
    }

    /** This month and so many before it, the newest first. */
    @ReadOnly
    public List<IssuerMonth> newest(Viewer viewer, int before) {
        long issuer = Managers.issuer(viewer, "查看月结").value();
        LocalDate today = LocalDate.now(clock);
        BillingMonth last = BillingMonth.of(today);
        BillingMonth first = last.plus(-before);
        Map<BillingMonth, Totals> totals = totals(issuer, first, last);
        ClosedMonths closed = months.look(issuer);
        Map<BillingMonth, MonthStep> latest = new HashMap<>();
        steps.newest(issuer, NEWEST).forEach(step -> latest.putIfAbsent(step.month(), step));
        List<IssuerMonth> rows = new ArrayList<>();
        for (BillingMonth month : first.to(last)) {
            Totals sums = totals.getOrDefault(month, Totals.NONE);
            rows.add(new IssuerMonth(
                    month,
                    state(closed, month),
                    month.lastDay().isBefore(today),
                    sums.due(),
                    sums.onTime(),
                    sums.recovered(),
                    Optional.ofNullable(latest.get(month))));
        }
        Collections.reverse(rows);
        return rows;
    }

    private Map<BillingMonth, Totals> totals(long issuer, BillingMonth first, BillingMonth last) {
        Map<BillingMonth, Totals> totals = new HashMap<>();
        sql.list(
                TOTALS,
                row -> Optional.ofNullable(totals.put(
                        new BillingMonth(row.getInt("period")),
                        new Totals(
                                Money.ofFen(row.getLong("due_fen")),
                                Money.ofFen(row.getLong("on_time_fen")),
                                Money.ofFen(row.getLong("recovered_fen"))))),
                issuer,
                first.number(),
                last.number());
        return totals;
    }

    /** What was done lately with any month, the newest first. */
    @ReadOnly
    public List<MonthStep> history(Viewer viewer) {
        return steps.newest(Managers.issuer(viewer, "查看月结").value(), NEWEST);
    }

    /** What is looked at before a month is closed. */
    @ReadOnly
    public List<ClosingCheck> checks(Viewer viewer, BillingMonth month) {
        return checks.of(Managers.issuer(viewer, "查看月结").value(), month);
    }

    /** Whether a month of the viewer's organisation can still change. */
    public MonthState state(Viewer viewer, BillingMonth month) {
        return state(months.look(Managers.issuer(viewer, "查看月结").value()), month);
    }

    private static MonthState state(ClosedMonths closed, BillingMonth month) {
        if (closed.isClosed(month)) {
            return MonthState.CLOSED;
        }
        return closed.reopened().contains(month) ? MonthState.REOPENED : MonthState.OPEN;
    }

    private record Totals(Money due, Money onTime, Money recovered) {

        static final Totals NONE = new Totals(Money.ZERO, Money.ZERO, Money.ZERO);
    }
}
