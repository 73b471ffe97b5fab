package cn.changxiao.billing.collection.rollup;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.collection.CollectionTotals;
import cn.changxiao.billing.collection.MonthRate;
import java.util.List;

/**
 * A month over one part of the viewer's area, split by one level. The rows come to {@code totals}; of fee items those that
 * count in rates do, without households and arrears, which are of all items together.
 *
 * @param crumbs from all the viewer sees down to this part
 * @param levels by what else this part can be split
 * @param rows lowest current-period rate first and those without bills last; buildings, items and ages in their own order
 * @param uncounted fee items that do not count in rates; only if split by item
 * @param managers highest rate first
 * @param trend up to 24 months, oldest first, this month last; empty for a fee item of more than one compound
 * @param hasArrears false if arrears and what was recovered are not told apart, as for one fee item
 */
public record Rollup(
        RollupPath path,
        List<Crumb> crumbs,
        RollupLevel by,
        List<RollupLevel> levels,
        BillingMonth month,
        CollectionTotals totals,
        boolean hasArrears,
        List<RollupRow> rows,
        List<RollupRow> uncounted,
        List<RollupRow> managers,
        List<MonthRate> trend) {

    public Rollup {
        crumbs = List.copyOf(crumbs);
        levels = List.copyOf(levels);
        rows = List.copyOf(rows);
        uncounted = List.copyOf(uncounted);
        managers = List.copyOf(managers);
        trend = List.copyOf(trend);
    }

    /** What this part is called. */
    public String name() {
        return crumbs.get(crumbs.size() - 1).name();
    }

    /** Whether a row leads further down: to narrower places or, from a building, to its rooms. */
    public boolean isSplitByPlace() {
        return by.isPlace();
    }

    /** One step of the way down and the path that leads to it. */
    public record Crumb(RollupPath path, String name) {}
}
