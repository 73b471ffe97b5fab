package cn.changxiao.app.console.handover;

import cn.changxiao.app.page.FormFields;
import cn.changxiao.handover.facility.FacilityClass;
import cn.changxiao.handover.facility.FundingSource;
import cn.changxiao.handover.facility.MeterBoundary;
import cn.changxiao.handover.facility.NewFacility;
import cn.changxiao.handover.facility.OwnerBefore;
import cn.changxiao.handover.facility.Quantity;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Money;
import java.util.Optional;

/** The form of one facility. */
final class FacilityForm {

    private FacilityForm() {}

    static NewFacility read(CompoundId compound, FormFields fields) {
        String cost = fields.text("cost");
        return new NewFacility(
                fields.choice(FacilityClass.class, "facilityClass", "设施类别"),
                fields.required("description", "设施名称及型号"),
                Quantity.parse(fields.required("quantity", "数量"), fields.required("unit", "计量单位")),
                new NewFacility.Place(compound, Optional.empty(), fields.text("location")),
                new NewFacility.Make(
                        fields.text("maker"), fields.text("serial"), fields.optionalDay("installedOn", "安装日期")),
                new NewFacility.Funding(
                        cost.isEmpty() ? Money.ZERO : Money.parse(cost),
                        fields.choice(FundingSource.class, "funding", "资金来源")),
                new NewFacility.Ownership(
                        fields.choice(OwnerBefore.class, "ownerBefore", "改造前权属"),
                        fields.choice(MeterBoundary.class, "boundary", "户表分界"),
                        Optional.empty()));
    }
}
