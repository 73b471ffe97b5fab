package cn.changxiao.billing.collection;

import cn.changxiao.property.money.Rate;
import cn.changxiao.property.party.OrganisationId;

/** One manager's month over the compounds the viewer sees. */
public record ManagerRate(OrganisationId manager, String name, int compounds, CollectionTotals totals) {

    public Rate rate(RateDefinition definition) {
        return definition.of(totals);
    }
}
