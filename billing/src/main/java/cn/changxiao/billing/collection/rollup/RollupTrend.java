package cn.changxiao.billing.collection.rollup;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.Managers;
import cn.changxiao.billing.collection.CollectionTotals;
import cn.changxiao.billing.collection.MonthRate;
import cn.changxiao.billing.collection.rollup.Mandates.Mandate;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.money.Rate;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the 24 months up to one of a part, and the last twelve of each row where its rows are compounds or managers. */
@Singleton
final class RollupTrend {

    private static final int MONTHS = 24;
    private static final int MONTHS_OF_ROW = 12;

    /** Who bills by the quarter has something due within three months; only who has stopped is looked for further back. */
    private static final int RECENT = 3;

    private static final String LATEST = """
            SELECT MAX(c.period) FROM billing_collection_month c
            WHERE c.due_fen > 0 AND c.period > ? AND c.period <= ? AND (? = 0 OR c.issuer_id = ?)
                AND c.compound_id IN (SELECT v.compound_id FROM registry_visible_compound v WHERE v.organisation_id = ?)
            """;

    private static final String TREND = """
            SELECT c.period, 0 AS arrears_fen,
            """ + RollupTotals.SUMS + """
            FROM %2$s c
            WHERE c.period > ? AND c.period <= ? AND (? = 0 OR c.issuer_id = ?) AND c.compound_id IN (%1$s) AND %3$s
            GROUP BY c.period
            """;

    private static final String ROWS = """
            SELECT %4$s AS member, c.period, SUM(c.on_time_fen) AS on_time_fen, SUM(c.due_fen) AS due_fen
            FROM %2$s c
            WHERE c.period > ? AND c.period <= ? AND (? = 0 OR c.issuer_id = ?) AND c.compound_id IN (%1$s) AND %3$s
            GROUP BY %4$s, c.period
            """;

    private final Sql sql;
    private final Clock clock;

    RollupTrend(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The month with which a board begins: months billed in advance lie ahead of it. */
    BillingMonth latest(Viewer viewer) {
        BillingMonth today = BillingMonth.of(LocalDate.now(clock));
        long recent = latest(viewer, today.plus(-RECENT).number(), today);
        long found = recent > 0 ? recent : latest(viewer, 0, today);
        return found > 0 ? new BillingMonth(Math.toIntExact(found)) : today;
    }

    private long latest(Viewer viewer, int after, BillingMonth today) {
        long only = Managers.onlyIssuer(viewer);
        return sql.number(LATEST, after, today.number(), only, only, viewer.organisationKey());
    }

    /**
     * The trend of a part.
     *
     * @param mandates to which the part is confined; all of the compounds if it is empty
     */
    Months of(RollupSlice slice, Collection<Mandate> mandates, RollupPath path, RollupLevel by, BillingMonth month) {
        Months months = new Months(month);
        boolean inParts = RollupParts.isNeededFor(path);
        if (slice.compounds().isEmpty() || (inParts && slice.compounds().size() > 1)) {
            return months;
        }
        String marks = Sql.marks(slice.compounds().size());
        String table = inParts ? "billing_collection_building_month" : "billing_collection_month";
        String condition = (inParts ? RollupParts.of(path).condition() : "TRUE") + confined(mandates);
        sql.list(
                TREND.formatted(marks, table, condition),
                row -> months.add(new BillingMonth(row.getInt("period")), RollupTotals.totals(row)),
                values(slice, month, MONTHS));
        if (by == RollupLevel.COMPOUND || by == RollupLevel.MANAGER) {
            sql.list(
                    ROWS.formatted(
                            marks, table, condition, by == RollupLevel.COMPOUND ? "c.compound_id" : "c.issuer_id"),
                    row -> months.add(
                            row.getString("member"),
                            new BillingMonth(row.getInt("period")),
                            new Rate(row.getLong("on_time_fen"), row.getLong("due_fen"))),
                    values(slice, month, MONTHS_OF_ROW));
        }
        return months;
    }

    private static Object[] values(RollupSlice slice, BillingMonth last, int months) {
        return RollupTotals.values(
                slice.compounds(), last.plus(-months).number(), last.number(), slice.issuer(), slice.issuer());
    }

    private static String confined(Collection<Mandate> mandates) {
        if (mandates.isEmpty()) {
            return "";
        }
        List<String> pairs = mandates.stream()
                .map(mandate -> "(%d, %d)".formatted(mandate.compound(), mandate.issuer()))
                .toList();
        return " AND (c.compound_id, c.issuer_id) IN (" + String.join(", ", pairs) + ")";
    }

    /** Months of a part and of its rows. */
    static final class Months {

        private final BillingMonth last;
        private final SortedMap<BillingMonth, CollectionTotals> all = new TreeMap<>();
        private final Map<String, SortedMap<BillingMonth, Rate>> rates = new HashMap<>();

        Months(BillingMonth last) {
            this.last = last;
        }

        private boolean add(BillingMonth month, CollectionTotals totals) {
            return all.put(month, totals) == null;
        }

        private boolean add(String member, BillingMonth month, Rate rate) {
            return rates.computeIfAbsent(member, key -> new TreeMap<>()).put(month, rate) == null;
        }

        /** The current-period rates of a row, oldest first. */
        List<Rate> of(String key) {
            return List.copyOf(
                    rates.getOrDefault(key, Collections.emptySortedMap()).values());
        }

        /** From arrears at the start of the last month, arrears of each earlier one follow. */
        List<MonthRate> all(Money arrearsOfLast) {
            List<MonthRate> months = new ArrayList<>();
            Money arrears = arrearsOfLast;
            List<BillingMonth> newestFirst = new ArrayList<>(all.keySet());
            Collections.reverse(newestFirst);
            for (BillingMonth month : newestFirst) {
                CollectionTotals totals = all.getOrDefault(month, CollectionTotals.NONE);
                if (!month.equals(last)) {
                    arrears = arrears.minus(totals.due()).plus(totals.onTime()).plus(totals.recovered());
                }
                months.add(new MonthRate(month, totals.plus(CollectionTotals.arrears(arrears))));
            }
            Collections.reverse(months);
            return months;
        }
    }
}
