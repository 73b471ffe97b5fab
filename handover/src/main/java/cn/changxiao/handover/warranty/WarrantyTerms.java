package cn.changxiao.handover.warranty;

import cn.changxiao.property.policy.Policies;
import cn.changxiao.property.policy.PolicyParameter;
import cn.changxiao.property.policy.PolicyUnit;
import cn.changxiao.property.policy.PolicyValue;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.MonthDay;

/** The warranty periods that the policy of a place sets on a day; when the heating season is, is set in configuration. */
@Singleton
public class WarrantyTerms {

    private final Policies policies;
    private final MonthDay seasonStart;
    private final MonthDay seasonEnd;

    WarrantyTerms(
            Policies policies,
            @Property(name = "changxiao.handover.heating-season-start", defaultValue = "11-15") String seasonStart,
            @Property(name = "changxiao.handover.heating-season-end", defaultValue = "03-15") String seasonEnd) {
        this.policies = policies;
        this.seasonStart = MonthDay.parse("--" + seasonStart);
        this.seasonEnd = MonthDay.parse("--" + seasonEnd);
    }

    /** The term in force at the place on the day of acceptance. */
    public WarrantyTerm of(ComponentKind component, String jurisdictionCode, LocalDate acceptedOn) {
        PolicyValue value = policies.explain(parameter(component), jurisdictionCode, acceptedOn);
        WarrantyPeriod period = value.parameter().unit() == PolicyUnit.SEASONS
                ? new WarrantyPeriod.HeatingSeasons(value.value(), seasonStart, seasonEnd)
                : new WarrantyPeriod.Years(value.value());
        return new WarrantyTerm(period, value.clause());
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
