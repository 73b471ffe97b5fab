package cn.changxiao.app.demo;

import cn.changxiao.app.demo.decision.DemoClock;
import cn.changxiao.app.demo.plan.PlannedCompound;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.registration.NewEstate;
import cn.changxiao.property.registration.RegisterEstate;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Compounds with buildings, units, owners and shares, a few dozen a transaction. */
@Singleton
@Order(30)
final class EstatesStep implements DemoStep {

    private static final int AT_ONCE = 24;

    /** The register is older than anything the city remembers, so that a roll of last spring finds its owners. */
    private static final int YEARS_REGISTERED = 3;

    private final DemoClock clock;
    private final RegisterEstate registerEstate;

    EstatesStep(DemoClock clock, RegisterEstate registerEstate) {
        this.clock = clock;
        this.registerEstate = registerEstate;
    }

    @Override
    public String label() {
        return "登记小区、楼幢、房屋和业主";
    }

    @Override
    public int weight() {
        return 8;
    }

    @Override
    public void run(DemoWork work) {
        List<PlannedCompound> compounds = work.plan().compounds();
        List<List<PlannedCompound>> slices = new ArrayList<>();
        for (int first = 0; first < compounds.size(); first += AT_ONCE) {
            slices.add(compounds.subList(first, Math.min(compounds.size(), first + AT_ONCE)));
        }
        LocalDateTime registered =
                work.plan().today().minusYears(YEARS_REGISTERED).atTime(9, 0);
        work.each(
                slices,
                slice ->
                        clock.tell(registered, () -> registerEstate.registerAll(Viewer.service(), forms(work, slice))));
    }

    private static List<NewEstate> forms(DemoWork work, List<PlannedCompound> compounds) {
        return compounds.stream()
                .map(compound -> new EstateForm(work, compound).fill())
                .toList();
    }
}
