package cn.changxiao.billing.collection.rollup;

import cn.changxiao.property.InvalidValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** By what a path can be split, and by what it is if nobody says. */
final class RollupLevels {

    private static final List<RollupLevel> ACROSS = List.of(
            RollupLevel.BUNDLE,
            RollupLevel.MANAGER,
            RollupLevel.FEE_ITEM,
            RollupLevel.MANAGEMENT_MODE,
            RollupLevel.BUILT);

    private final RollupArea area;
    private final RollupPath path;
    private final Collection<RollupCompound> compounds;

    RollupLevels(RollupArea area, RollupPath path, Collection<RollupCompound> compounds) {
        this.area = area;
        this.path = path;
        this.compounds = compounds;
    }

    List<RollupLevel> all() {
        List<RollupLevel> levels = new ArrayList<>(places());
        for (RollupLevel level : ACROSS) {
            boolean ownOnly = level == RollupLevel.MANAGER && area.onlyIssuer() > 0;
            boolean oneCompound =
                    (level == RollupLevel.BUILT || level == RollupLevel.BUNDLE) && path.has(RollupLevel.COMPOUND);
            if (!path.has(level) && !ownOnly && !oneCompound) {
                levels.add(level);
            }
        }
        return levels;
    }

    /**
     * The next narrower place that tells anything apart: a county of one city is split by its streets. Who collects looks at
     * compounds, and of a bundle everybody does.
     */
    RollupLevel first() {
        List<RollupLevel> places = places();
        for (RollupLevel level : places) {
            boolean isFineEnough =
                    !level.isJurisdiction() || (area.isOverseen() && !isStreetItself(level) && !isOneBundle());
            if (isFineEnough && (!level.isJurisdiction() || distinct(level) > 1)) {
                return level;
            }
        }
        return RollupLevel.FEE_ITEM;
    }

    void require(RollupLevel level) {
        if (!all().contains(level)) {
            throw new InvalidValue("这个范围不能再按%s分列，请换一种分列方式。".formatted(level.label()));
        }
    }

    /** A street office begins with its compounds, most of which it knows by name. */
    private boolean isStreetItself(RollupLevel level) {
        return level == RollupLevel.COMMUNITY && path.steps().isEmpty();
    }

    private boolean isOneBundle() {
        return path.step(RollupLevel.BUNDLE).filter(step -> !step.isNone()).isPresent();
    }

    private long distinct(RollupLevel level) {
        return compounds.stream()
                .map(compound -> compound.key(level))
                .distinct()
                .count();
    }

    private List<RollupLevel> places() {
        List<RollupLevel> levels =
                path.place().map(step -> step.level().narrower()).orElseGet(area::levels);
        return path.has(RollupLevel.COMPOUND)
                ? levels
                : levels.stream().filter(level -> level != RollupLevel.BUILDING).toList();
    }
}
