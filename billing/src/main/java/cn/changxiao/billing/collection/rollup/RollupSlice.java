package cn.changxiao.billing.collection.rollup;

import cn.changxiao.billing.collection.CollectionTotals;
import cn.changxiao.billing.collection.rollup.Mandates.Mandate;
import cn.changxiao.property.management.ManagementMode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The compounds, managers and cells of a path: what is left of all the viewer sees. */
final class RollupSlice {

    private final RollupPath path;
    private final RollupArea area;
    private final Map<Long, RollupCompound> compounds;
    private final Mandates mandates;

    RollupSlice(RollupPath path, RollupArea area, Collection<RollupCompound> compounds, Mandates mandates) {
        this.path = path;
        this.area = area;
        this.compounds = compounds.stream()
                .collect(Collectors.toMap(RollupCompound::id, compound -> compound, (a, b) -> a, LinkedHashMap::new));
        this.mandates = mandates;
    }

    /** The cells that lie in the path; a manager with neither a mandate nor any money is none. */
    List<RollupTotals.Cell> within(Collection<RollupTotals.Cell> cells) {
        return cells.stream()
                .filter(cell -> contains(cell.mandate()))
                .filter(cell -> !cell.totals().equals(CollectionTotals.NONE)
                        || mandates.running().contains(cell.mandate()))
                .toList();
    }

    /** Who manages or has managed: from the cells, the mandates of the month, and compounds that have neither. */
    Set<Mandate> mandates(Collection<RollupTotals.Cell> cells) {
        Set<Mandate> found = new LinkedHashSet<>();
        cells.forEach(cell -> found.add(cell.mandate()));
        mandates.running().stream().filter(this::contains).forEach(found::add);
        if (area.onlyIssuer() == 0) {
            Set<Long> covered = found.stream().map(Mandate::compound).collect(Collectors.toSet());
            compounds.keySet().stream()
                    .filter(compound -> !covered.contains(compound))
                    .map(compound -> new Mandate(compound, 0))
                    .filter(this::contains)
                    .forEach(found::add);
        }
        return found;
    }

    String key(RollupLevel level, Mandate mandate) {
        return switch (level) {
            case MANAGER -> mandate.issuer() == 0 ? RollupStep.NONE : Long.toString(mandate.issuer());
            case MANAGEMENT_MODE ->
                mandates.mode(mandate).map(ManagementMode::name).orElse(RollupStep.NONE);
            case CITY, COUNTY, STREET, COMMUNITY, COMPOUND, BUNDLE, BUILT ->
                compound(mandate).key(level);
            case BUILDING, FEE_ITEM -> throw new IllegalArgumentException(level + " is read, not derived");
        };
    }

    Collection<RollupCompound> compounds() {
        return compounds.values();
    }

    RollupCompound compound(Mandate mandate) {
        RollupCompound compound = compounds.get(mandate.compound());
        if (compound == null) {
            throw new IllegalStateException("compound " + mandate.compound() + " was not asked for");
        }
        return compound;
    }

    /** The manager whose money alone is read; 0 for all. */
    long issuer() {
        return area.onlyIssuer() > 0
                ? area.onlyIssuer()
                : path.step(RollupLevel.MANAGER).map(RollupStep::id).orElse(0L);
    }

    private boolean contains(Mandate mandate) {
        if (area.onlyIssuer() > 0 && mandate.issuer() != area.onlyIssuer()) {
            return false;
        }
        return path.steps().stream()
                .filter(step -> step.level() == RollupLevel.MANAGER || step.level() == RollupLevel.MANAGEMENT_MODE)
                .allMatch(step -> key(step.level(), mandate).equals(step.key()));
    }
}
