package cn.changxiao.app.demo.plan;

import cn.changxiao.app.demo.plan.PlannedManagement.Mode;
import java.util.Comparator;
import java.util.List;

/** The part of the city that the log-ins open on: the central street and its most telling compounds. */
public record Showcase(List<PlannedCompound> compounds) {

    static Showcase of(List<PlannedCompound> all) {
        return new Showcase(all.stream()
                .filter(compound -> compound.street().code().equals(CityPlan.CENTRAL_STREET))
                .toList());
    }

    /** The largest compound of the street with a company and a committee. */
    public PlannedCompound main() {
        return compounds.stream()
                .filter(compound -> compound.committee().isPresent())
                .filter(compound -> compound.buildings().size() >= 3)
                .filter(compound -> hasMode(compound, Mode.COMPANY))
                .max(Comparator.comparingInt(PlannedCompound::households))
                .orElseThrow();
    }

    /** The company that manages {@link #main}. */
    public String company() {
        return main().managementNow().orElseThrow().organisation();
    }

    /** An owner of the street whose name few fonts know. */
    public String rareOwner() {
        return "张𠅤";
    }

    private static boolean hasMode(PlannedCompound compound, Mode mode) {
        return compound.managementNow()
                .filter(management -> management.mode() == mode)
                .isPresent();
    }
}
