package cn.changxiao.billing.collection.asof;

import cn.changxiao.billing.collection.CollectionTotals;
import cn.changxiao.billing.collection.RateDefinition;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Rate;
import cn.changxiao.property.party.OrganisationId;

/** A compound under one manager as of a day, as it was known then and as it is known now. */
public record AsOfRow(
        CompoundId compound,
        String name,
        OrganisationId manager,
        String managerName,
        CollectionTotals then,
        CollectionTotals now,
        RecordedSince since) {

    public CollectionTotals totals(Knowledge knowledge) {
        return knowledge == Knowledge.KNOWN_THEN ? then : now;
    }

    public Rate rate(RateDefinition definition, Knowledge knowledge) {
        return definition.of(totals(knowledge));
    }

    boolean isAnything() {
        return !then.equals(CollectionTotals.NONE) || !now.equals(CollectionTotals.NONE) || !since.isNothing();
    }
}
