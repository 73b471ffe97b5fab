package cn.changxiao.billing.collection.rollup;

import cn.changxiao.billing.collection.CollectionTotals;
import cn.changxiao.billing.collection.RateDefinition;
import cn.changxiao.property.money.Rate;
import java.util.List;

/**
 * One member of a level.
 *
 * @param key as a {@link RollupStep} takes it
 * @param compounds how many compounds lie in it; 0 where that says nothing
 * @param totals nothing at all if nothing was billed, received or open
 * @param trend the current-period rate of up to twelve months, this one last; empty where it is not read
 */
public record RollupRow(String key, String name, int compounds, CollectionTotals totals, List<Rate> trend) {

    public RollupRow {
        trend = List.copyOf(trend);
    }

    public Rate rate(RateDefinition definition) {
        return definition.of(totals);
    }

    /** True if anything was due in the month; a rate of nothing is no rate. */
    public boolean hasBills() {
        return !totals.due().isZero();
    }
}
