package cn.changxiao.billing.collection.asof;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.property.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads what was due for one month: bill items, and what lowered them. */
@Singleton
class ReadMonthDue {

    private static final String DUE = """
            SELECT u.compound_id, b.issuer_id, i.unit_id, i.bill_id, b.run_id, b.issued_on, i.amount_fen
            FROM registry_unit u
            JOIN billing_bill_item i ON i.period = ? AND i.unit_id = u.unit_id AND i.amount_fen > 0
            JOIN billing_bill b ON b.bill_id = i.bill_id
            WHERE u.compound_id IN (%1$s) AND i.fee_item_id IN (%2$s) AND (? = 0 OR b.issuer_id = ?)
            """;
    /** When bills of a run became known, compound by compound; asked once instead of once a bill. */
    private static final String POSTED = """
            SELECT k.run_id, k.compound_id, DATE(k.posted_at) AS posted_on
            FROM billing_run_chunk k
            WHERE k.run_id IN (%s) AND k.posted_at IS NOT NULL
            """;

    private static final String LOWERED = """
            SELECT j.compound_id, j.issuer_id, l.unit_id, DATE(j.checked_at) AS recorded_on, l.amount_fen
            FROM billing_adjustment_line l
            JOIN billing_adjustment j ON j.adjustment_id = l.adjustment_id
            WHERE l.period = ? AND j.compound_id IN (%1$s) AND l.fee_item_id IN (%2$s) AND (? = 0 OR j.issuer_id = ?)
            """;

    private final Sql sql;

    ReadMonthDue(Sql sql) {
        this.sql = sql;
    }

    /**
     * What was due of some compounds, whenever it was recorded.
     *
     * @param counted the fee items that count
     * @param issuer the only issuer to read of, 0 for all
     */
    Rows read(Collection<Long> compounds, Collection<Long> counted, long issuer, BillingMonth month) {
        Map<Long, MonthRows.Household> households = new HashMap<>();
        List<MonthRows.Due> due = billed(compounds, counted, issuer, month, households);
        due.addAll(lowered(compounds, counted, issuer, month));
        return new Rows(due, households);
    }

    private List<MonthRows.Due> billed(
            Collection<Long> compounds,
            Collection<Long> counted,
            long issuer,
            BillingMonth month,
            Map<Long, MonthRows.Household> households) {
        List<Billed> billed = sql.list(
                DUE.formatted(Sql.marks(compounds.size()), Sql.marks(counted.size())),
                row -> {
                    MonthRows.Household household = household(row);
                    households.put(row.getLong("bill_id"), household);
                    return new Billed(
                            household,
                            row.getLong("run_id"),
                            row.getObject("issued_on", LocalDate.class),
                            row.getLong("amount_fen"));
                },
                ReadMonthRows.values(month.number(), compounds, counted, issuer, issuer));
        Map<Chunk, LocalDate> posted =
                posted(billed.stream().map(Billed::run).distinct().toList());
        return billed.stream()
                .map(each -> new MonthRows.Due(
                        each.household(), posted.getOrDefault(each.chunk(), each.issuedOn()), each.fen()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private Map<Chunk, LocalDate> posted(List<Long> runs) {
        Map<Chunk, LocalDate> posted = new HashMap<>();
        if (!runs.isEmpty()) {
            sql.list(
                    POSTED.formatted(Sql.marks(runs.size())),
                    row -> Optional.ofNullable(posted.put(
                            new Chunk(row.getLong("run_id"), row.getLong("compound_id")),
                            row.getObject("posted_on", LocalDate.class))),
                    runs.toArray());
        }
        return posted;
    }

    private List<MonthRows.Due> lowered(
            Collection<Long> compounds, Collection<Long> counted, long issuer, BillingMonth month) {
        return sql.list(
                LOWERED.formatted(Sql.marks(compounds.size()), Sql.marks(counted.size())),
                row -> new MonthRows.Due(
                        household(row), row.getObject("recorded_on", LocalDate.class), -row.getLong("amount_fen")),
                ReadMonthRows.values(month.number(), compounds, counted, issuer, issuer));
    }

    private static MonthRows.Household household(ResultSet row) throws SQLException {
        return new MonthRows.Household(
                new Place(row.getLong("compound_id"), row.getLong("issuer_id")), row.getLong("unit_id"));
    }

    /**
     * What was due.
     *
     * @param households of each bill by its id; not copied, for a copy of ids in long rows takes as long as reading them
     */
    record Rows(List<MonthRows.Due> due, Map<Long, MonthRows.Household> households) {

        Rows {
            due = List.copyOf(due);
            households = Collections.unmodifiableMap(households);
        }
    }

    /** A bill item before it is known when its run was posted in its compound. */
    private record Billed(MonthRows.Household household, long run, LocalDate issuedOn, long fen) {

        Chunk chunk() {
            return new Chunk(run, household.place().compound());
        }
    }

    /** The bills of one run in one compound, posted at once. */
    private record Chunk(long run, long compound) {}
}
