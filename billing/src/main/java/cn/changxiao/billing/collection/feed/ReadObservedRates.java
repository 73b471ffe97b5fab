package cn.changxiao.billing.collection.feed;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.management.ObservedRate;
import cn.changxiao.property.management.ObservedRates;
import cn.changxiao.property.money.Money;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads the monthly totals, a row for a compound, manager and month; never bills. */
@Singleton
class ReadObservedRates implements ObservedRates {

    private static final String SUMS = """
            SELECT COALESCE(SUM(c.due_fen), 0) AS due_fen, COALESCE(SUM(c.on_time_fen), 0) AS on_time_fen,
                COALESCE(SUM(c.late_fen), 0) AS late_fen, COALESCE(SUM(c.recovered_fen), 0) AS recovered_fen,
                COALESCE(SUM(c.households_due), 0) AS households_due,
                COALESCE(SUM(c.households_on_time), 0) AS households_on_time
            FROM billing_collection_month c
            WHERE c.compound_id IN (%s) AND c.period BETWEEN ? AND ?
            """;

    private final Sql sql;

    ReadObservedRates(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<ObservedRate> of(Collection<CompoundId> compounds, YearMonth first, YearMonth last) {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("%s is before %s".formatted(last, first));
        }
        if (compounds.isEmpty()) {
            return Optional.empty();
        }
        List<Object> values = new ArrayList<>();
        compounds.stream().map(CompoundId::value).distinct().forEach(values::add);
        int marks = values.size();
        values.add(BillingMonth.of(first).number());
        values.add(BillingMonth.of(last).number());
        return sql.list(SUMS.formatted(Sql.marks(marks)), ReadObservedRates::observed, values.toArray()).stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<ObservedRate> observed(ResultSet row) throws SQLException {
        Money due = Money.ofFen(row.getLong("due_fen"));
        Money inTime = Money.ofFen(row.getLong("on_time_fen"));
        if (!due.isPositive()) {
            return Optional.empty();
        }
        return Optional.of(new ObservedRate(
                due,
                inTime,
                inTime.plus(Money.ofFen(row.getLong("late_fen"))),
                Money.ofFen(row.getLong("recovered_fen")),
                row.getLong("households_due"),
                row.getLong("households_on_time")));
    }
}
