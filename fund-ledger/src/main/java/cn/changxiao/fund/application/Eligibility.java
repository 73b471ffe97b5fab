package cn.changxiao.fund.application;

import cn.changxiao.handover.WarrantyRegister;
import cn.changxiao.handover.facility.OperatorDuty;
import cn.changxiao.handover.warranty.WarrantyCover;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Whether the fund may pay at all: not under warranty, and not an operator's duty. */
@Singleton
class Eligibility {

    private final WarrantyRegister warranties;

    Eligibility(WarrantyRegister warranties) {
        this.warranties = warranties;
    }

    /**
     * @throws StillUnderWarranty if the contractor must repair the part
     * @throws OperatorsDuty if an operator must repair the facility
     */
    void require(WithdrawalRequest request, LocalDate day) {
        Optional<WarrantyCover> cover = request.building()
                .map(building -> warranties.coverOfBuilding(request.compound(), building, request.component(), day))
                .orElseGet(() -> warranties.coverOfCompound(request.compound(), request.component(), day));
        if (cover.isPresent()) {
            throw new StillUnderWarranty(cover.get());
        }
        List<OperatorDuty> duties = request.facility()
                .map(facility -> warranties.operatorDuties(request.compound(), facility, day))
                .orElse(List.of());
        if (!duties.isEmpty()) {
            throw new OperatorsDuty(duties.get(0));
        }
    }
}
