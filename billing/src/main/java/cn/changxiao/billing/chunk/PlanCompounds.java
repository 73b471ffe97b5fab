package cn.changxiao.billing.chunk;

import cn.changxiao.billing.charge.CompoundTerms;
import cn.changxiao.billing.preview.BillingCycle;
import cn.changxiao.billing.preview.Months;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;

/** Plans the bills of some compounds as the registry stands now, with a fixed number of reads whatever their number. */
@Singleton
public class PlanCompounds {

    private final ReadSources readSources;

    PlanCompounds(ReadSources readSources) {
        this.readSources = readSources;
    }

    /** In the order of the compounds. */
    public List<PlannedCompound> plan(long issuer, Months months, BillingCycle cycle, Collection<Long> compounds) {
        Sources sources = readSources.read(issuer, months, compounds);
        List<Months> cycles = cycle.split(months);
        return compounds.stream()
                .map(compound -> new PlanUnits(
                                new CompoundTerms(sources.prices(compound), sources.managed(compound), sources.rules()),
                                sources)
                        .plan(compound, cycles))
                .toList();
    }
}
