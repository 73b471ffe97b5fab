package cn.changxiao.app.demo.drawing;

import cn.changxiao.app.demo.plan.OrganisationKeys;
import cn.changxiao.app.demo.plan.PlannedCompound;
import cn.changxiao.app.demo.plan.PlannedFacility;
import cn.changxiao.handover.acceptance.WorksClass;
import cn.changxiao.handover.facility.FacilityClass;
import cn.changxiao.handover.facility.FundingSource;
import cn.changxiao.handover.facility.MeterBoundary;
import cn.changxiao.handover.facility.OwnerBefore;
import cn.changxiao.handover.facility.Quantity;
import cn.changxiao.property.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws the facilities of a renovated compound: pipes and cables for all, more where the works went further. */
final class FacilityDrawing {

    private final Chance chance;
    private final PlannedCompound compound;
    private final List<PlannedFacility> facilities = new ArrayList<>();

    FacilityDrawing(Chance chance, PlannedCompound compound) {
        this.chance = chance;
        this.compound = compound;
    }

    List<PlannedFacility> draw(WorksClass worksClass) {
        int households = compound.households();
        add(FacilityClass.WATER, "water", "PE 给水管 DN110", metres(households, 3), 160_00);
        add(FacilityClass.WATER, "water", "远传水表 DN15", Quantity.of(households, "只"), 265_00);
        add(FacilityClass.DRAINAGE, "drainage", "HDPE 双壁波纹管 DN300", metres(households, 4), 310_00);
        add(FacilityClass.POWER, "power", "低压配电箱及入户表箱", Quantity.of(entrances(), "套"), 3_850_00);
        if (worksClass != WorksClass.BASIC) {
            add(FacilityClass.GAS, "gas", "燃气立管及调压箱", Quantity.of(entrances(), "套"), 4_200_00);
            add(FacilityClass.TELECOM, "telecom", "光缆分纤箱", Quantity.of(entrances(), "只"), 620_00);
            add(FacilityClass.STREET_LIGHTING, "power", "LED 庭院灯", Quantity.of(4 + households / 12, "盏"), 1_150_00);
            keep(FacilityClass.SECURITY, "视频监控及门禁", Quantity.of(1, "套"), 42_000_00);
        }
        if (worksClass == WorksClass.UPGRADING) {
            add(FacilityClass.CABLE_TV, "cable", "有线电视集线箱", Quantity.of(entrances(), "只"), 480_00);
            keep(FacilityClass.FIRE, "室外消火栓", Quantity.of(2, "座"), 6_800_00);
        }
        return facilities;
    }

    private void add(FacilityClass facilityClass, String network, String description, Quantity quantity, int unitFen) {
        OwnerBefore before = ownerBefore(facilityClass);
        FundingSource source = before == OwnerBefore.OPERATOR_OWNED
                ? FundingSource.OPERATOR
                : chance.oneOf(List.of(
                        FundingSource.CENTRAL_SUBSIDY, FundingSource.CENTRAL_SUBSIDY, FundingSource.LOCAL_BUDGET));
        facilities.add(new PlannedFacility(
                facilityClass,
                description,
                quantity,
                "小区红线内，户表及表前",
                cost(quantity, unitFen),
                source,
                before,
                MeterBoundary.OUTSIDE_METER,
                Optional.of(OrganisationKeys.operator(network))));
    }

    private void keep(FacilityClass facilityClass, String description, Quantity quantity, int unitFen) {
        facilities.add(new PlannedFacility(
                facilityClass,
                description,
                quantity,
                "小区公共区域",
                cost(quantity, unitFen),
                FundingSource.LOCAL_BUDGET,
                OwnerBefore.OWNERS_COMMON,
                MeterBoundary.INSIDE_METER,
                Optional.empty()));
    }

    private OwnerBefore ownerBefore(FacilityClass facilityClass) {
        boolean isNetworkOfItsOwn = facilityClass == FacilityClass.GAS || facilityClass == FacilityClass.TELECOM;
        if (chance.in1000(isNetworkOfItsOwn ? 550 : 180)) {
            return OwnerBefore.OPERATOR_OWNED;
        }
        return compound.seller().isPresent() ? OwnerBefore.FORMER_EMPLOYER : OwnerBefore.OWNERS_COMMON;
    }

    private static Money cost(Quantity quantity, int unitFen) {
        return Money.ofFen(quantity.hundredths() / 100 * unitFen);
    }

    private Quantity metres(int households, int perHousehold) {
        return Quantity.of(40L + (long) households * perHousehold + chance.between(0, 30), "米");
    }

    private int entrances() {
        return Math.toIntExact(compound.buildings().stream()
                .mapToLong(building -> building.units().stream()
                        .map(unit -> unit.entrance())
                        .distinct()
                        .count())
                .sum());
    }
}
