package cn.changxiao.handover.facility;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.estate.BuildingId;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.OrganisationId;
import java.time.LocalDate;
import java.util.Optional;

/** A facility to be registered: what and how much, where, of which make, who paid, and who owned it before the works. */
public record NewFacility(
        FacilityClass facilityClass,
        String description,
        Quantity quantity,
        Place place,
        Make make,
        Funding funding,
        Ownership ownership) {

    public NewFacility {
        if (description.isBlank()) {
            throw new InvalidValue("请填写设施名称及型号。");
        }
    }

    Duty duty() {
        return Duty.of(facilityClass, ownership.before(), ownership.boundary());
    }

    /** Where it is; without a building it serves the whole compound. */
    public record Place(CompoundId compound, Optional<BuildingId> building, String location) {}

    /** Who made it; the day is absent when nobody knows it. */
    public record Make(String maker, String serial, Optional<LocalDate> installedOn) {}

    /** What it cost and who paid. */
    public record Funding(Money cost, FundingSource source) {

        public Funding {
            if (cost.isNegative()) {
                throw new InvalidValue("设施造价不得为负：%s 元".formatted(cost));
            }
        }
    }

    /** Who owned it before the works, on which side of the meter it lies, and the operator that keeps or takes it. */
    public record Ownership(OwnerBefore before, MeterBoundary boundary, Optional<OrganisationId> operator) {}
}
