package cn.changxiao.billing.collection;

import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Rate;
import cn.changxiao.property.party.OrganisationId;
import java.util.List;

/**
 * One compound's month under one manager.
 *
 * @param trend the current-period rate of the twelve months up to this one, oldest first
 */
public record CompoundRate(
        CompoundId compound,
        String name,
        OrganisationId manager,
        String managerName,
        CollectionTotals totals,
        List<Rate> trend) {

    public CompoundRate {
        trend = List.copyOf(trend);
    }

    public Rate rate(RateDefinition definition) {
        return definition.of(totals);
    }
}
