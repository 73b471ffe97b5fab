package cn.changxiao.handover.warranty;

import cn.changxiao.property.policy.Policies;
import cn.changxiao.property.policy.PolicyParameter;
import cn.changxiao.property.policy.PolicyUnit;
import cn.changxiao.property.policy.PolicyValue;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.MonthDay;

/** The warranty periods, and the heating season some of them count in, that the policy of a place sets on a day. */
@Singleton
public class WarrantyTerms {

    private final Policies policies;

    WarrantyTerms(Policies policies) {
        this.policies = policies;
    }

    /** The term in force at the place on the day of acceptance. */
    public WarrantyTerm of(ComponentKind component, String jurisdictionCode, LocalDate acceptedOn) {
        PolicyValue value = policies.explain(parameter(component), jurisdictionCode, acceptedOn);
        WarrantyPeriod period = value.unit() == PolicyUnit.SEASONS
                ? new WarrantyPeriod.HeatingSeasons(
                        value.value(),
                        season(PolicyParameter.HEATING_SEASON_START, jurisdictionCode, acceptedOn),
                        season(PolicyParameter.HEATING_SEASON_END, jurisdictionCode, acceptedOn))
                : new WarrantyPeriod.Years(value.value());
        return new WarrantyTerm(period, value.clause());
    }

    private MonthDay season(PolicyParameter edge, String jurisdictionCode, LocalDate acceptedOn) {
        return policies.explain(edge, jurisdictionCode, acceptedOn).monthDay();
    }

    private static PolicyParameter parameter(ComponentKind component) {
        return switch (component) {
            case STRUCTURE -> PolicyParameter.WARRANTY_STRUCTURE;
            case ROOF_WATERPROOFING, WET_ROOM_WATERPROOFING, EXTERNAL_WALL -> PolicyParameter.WARRANTY_WATERPROOFING;
            case HEATING -> PolicyParameter.WARRANTY_HEATING_COOLING;
            case ELECTRICAL, WATER_PIPES, EQUIPMENT, DECORATION, OTHER -> PolicyParameter.WARRANTY_PIPES_EQUIPMENT;
        };
    }
}
