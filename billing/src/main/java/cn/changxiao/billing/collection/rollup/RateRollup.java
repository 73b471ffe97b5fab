package cn.changxiao.billing.collection.rollup;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.collection.rollup.Mandates.Mandate;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Splits a month of any part of the viewer's area by any level. Twelve statements at most, however many compounds, months or
 * bills there are; compounds without a bill are rows without a rate, never left out.
 */
@Singleton
public class RateRollup {

    private final RollupReading reading;
    private final RollupTotals totals;
    private final RollupTrend trend;
    private final RollupNames names;

    RateRollup(RollupReading reading, RollupTotals totals, RollupTrend trend, RollupNames names) {
        this.reading = reading;
        this.totals = totals;
        this.trend = trend;
        this.names = names;
    }

    /** Everything the viewer sees, split as it is by default. */
    @ReadOnly
    public Rollup of(Viewer viewer, BillingMonth month) {
        return of(viewer, RollupPath.ALL, Optional.empty(), month);
    }

    /**
     * A part of what the viewer sees.
     *
     * @param by empty for the next narrower place
     * @throws NotFound if the path leads out of what the viewer sees
     * @throws InvalidValue if the part cannot be split so
     */
    @ReadOnly
    public Rollup of(Viewer viewer, RollupPath path, Optional<RollupLevel> by, BillingMonth month) {
        RollupReading.Part part = reading.of(viewer, path, month);
        RollupSlice slice = part.slice();
        RollupLevels levels = new RollupLevels(part.area(), path, slice.compounds());
        RollupLevel level = by.orElseGet(levels::first);
        by.ifPresent(levels::require);
        Set<Mandate> members = slice.mandates(part.cells());
        Set<Mandate> confined = path.has(RollupLevel.MANAGEMENT_MODE) ? members : Set.of();
        RollupRows rows = new RollupRows(slice, members, part.cells(), trend.of(slice, confined, path, level, month));
        return new NamedRollup(names, part.area(), path, rows, slice)
                .rollup(level, levels.all(), month, split(slice, path, level, month));
    }

    /** The last month up to today that has anything due in what the viewer sees; today's if none has. */
    @ReadOnly
    public BillingMonth latest(Viewer viewer) {
        return trend.latest(viewer);
    }

    private List<RollupTotals.Cell> split(RollupSlice slice, RollupPath path, RollupLevel by, BillingMonth month) {
        return by == RollupLevel.BUILDING || by == RollupLevel.FEE_ITEM
                ? slice.within(totals.ofParts(slice.compounds(), slice.issuer(), month, RollupParts.by(by, path)))
                : List.of();
    }
}
