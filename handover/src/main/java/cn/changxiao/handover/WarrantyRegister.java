package cn.changxiao.handover;

import cn.changxiao.handover.facility.FacilityClass;
import cn.changxiao.handover.facility.FacilityDuties;
import cn.changxiao.handover.facility.OperatorDuty;
import cn.changxiao.handover.warranty.ComponentKind;
import cn.changxiao.handover.warranty.Warranties;
import cn.changxiao.handover.warranty.WarrantyCover;
import cn.changxiao.property.estate.BuildingId;
import cn.changxiao.property.estate.CompoundId;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The question a fund withdrawal asks first: is the part still under warranty, or is it an operator's to repair? Then
 * the fund must not pay (维修资金管理办法 arts 2 and 25).
 */
@Singleton
public final class WarrantyRegister {

    private final Warranties warranties;
    private final FacilityDuties duties;

    WarrantyRegister(Warranties warranties, FacilityDuties duties) {
        this.warranties = warranties;
        this.duties = duties;
    }

    /** The warranty with the latest end that covers this part of this building on the day; empty if none does. */
    public Optional<WarrantyCover> coverOfBuilding(
            CompoundId compound, BuildingId building, ComponentKind component, LocalDate day) {
        return warranties.longestOfBuilding(compound, building, component, day);
    }

    /** The warranty with the latest end that covers this part anywhere in the compound on the day. */
    public Optional<WarrantyCover> coverOfCompound(CompoundId compound, ComponentKind component, LocalDate day) {
        return warranties.longestOfCompound(compound, component, day);
    }

    /**
     * The facilities of this class in the compound that operators must repair on the day: their own, or taken over at
     * risk. Empty if the owners keep all of them.
     */
    public List<OperatorDuty> operatorDuties(CompoundId compound, FacilityClass facilityClass, LocalDate day) {
        return duties.ofOperators(compound, facilityClass, day);
    }
}
