package cn.changxiao.billing.collection.rollup;

import cn.changxiao.property.InvalidValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The way from all the viewer sees down to one cell, as in {@code COUNTY:510903,MANAGER:17}: what is left must lie in every
 * step. Each level stands in it once; the empty path is everything.
 */
public record RollupPath(List<RollupStep> steps) {

    public static final RollupPath ALL = new RollupPath(List.of());

    public RollupPath {
        steps = List.copyOf(steps);
        Set<RollupLevel> levels = EnumSet.noneOf(RollupLevel.class);
        for (RollupStep step : steps) {
            if (!levels.add(step.level())) {
                throw new InvalidValue("同一范围里“%s”只能选一个。".formatted(step.level().label()));
            }
        }
        if (levels.contains(RollupLevel.BUILDING) && !levels.contains(RollupLevel.COMPOUND)) {
            throw new InvalidValue("请先选小区，再选楼栋。");
        }
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws InvalidValue if the text is no path
     */
    public static RollupPath parse(String text) {
        return text.isBlank()
                ? ALL
                : new RollupPath(Arrays.stream(text.strip().split(",", -1))
                        .map(RollupStep::parse)
                        .toList());
    }

    public RollupPath plus(RollupLevel level, String key) {
        return new RollupPath(Stream.concat(steps.stream(), Stream.of(new RollupStep(level, key)))
                .toList());
    }

    /** The first so many steps. */
    public RollupPath upTo(int count) {
        return new RollupPath(steps.subList(0, count));
    }

    public Optional<RollupStep> step(RollupLevel level) {
        return steps.stream().filter(step -> step.level() == level).findFirst();
    }

    public boolean has(RollupLevel level) {
        return step(level).isPresent();
    }

    /** The narrowest place of the path. */
    Optional<RollupStep> place() {
        return steps.stream()
                .filter(step -> step.level().isPlace())
                .max((a, b) -> a.level().compareTo(b.level()));
    }

    /** The code of the narrowest place of the tree of jurisdictions; empty if there is none. */
    String jurisdiction() {
        return steps.stream()
                .filter(step -> step.level().isJurisdiction() && !step.isNone())
                .max((a, b) -> a.level().compareTo(b.level()))
                .map(RollupStep::key)
                .orElse("");
    }

    @Override
    public String toString() {
        return steps.stream().map(RollupStep::toString).collect(Collectors.joining(","));
    }
}
