package cn.changxiao.app.demo.plan;

import cn.changxiao.handover.facility.FacilityClass;
import cn.changxiao.handover.facility.FundingSource;
import cn.changxiao.handover.facility.MeterBoundary;
import cn.changxiao.handover.facility.OwnerBefore;
import cn.changxiao.handover.facility.Quantity;
import cn.changxiao.property.money.Money;
import java.util.Optional;

/**
 * A facility that the works renewed.
 *
 * @param operator key of who runs such facilities; empty for lifts and gates
 */
public record PlannedFacility(
        FacilityClass facilityClass,
        String description,
        Quantity quantity,
        String location,
        Money cost,
        FundingSource source,
        OwnerBefore before,
        MeterBoundary boundary,
        Optional<String> operator) {}
