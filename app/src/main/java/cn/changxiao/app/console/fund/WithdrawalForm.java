package cn.changxiao.app.console.fund;

import cn.changxiao.app.page.FormFields;
import cn.changxiao.fund.application.WithdrawalRequest;
import cn.changxiao.handover.facility.FacilityClass;
import cn.changxiao.handover.warranty.ComponentKind;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.certificate.CertificateNumber;
import cn.changxiao.property.estate.BuildingId;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Money;
import java.util.Optional;

/** The fields of an application. */
final class WithdrawalForm {

    private WithdrawalForm() {}

    static WithdrawalRequest read(FormFields form) {
        return new WithdrawalRequest(
                new BusinessKey(form.required("key", "业务编号")),
                new CompoundId(form.id("compound", "小区")),
                form.text("building").isEmpty()
                        ? Optional.empty()
                        : Optional.of(new BuildingId(form.id("building", "分摊范围"))),
                form.required("project", "项目名称"),
                form.choice(ComponentKind.class, "component", "维修部位"),
                form.text("facility").isEmpty()
                        ? Optional.empty()
                        : Optional.of(form.choice(FacilityClass.class, "facility", "设施类别")),
                form.required("contractor", "施工单位"),
                Money.parse(form.required("budget", "预算金额")),
                form.required("evidence", "申请依据"),
                new CertificateNumber(form.required("certificate", "业主共同决定凭证")));
    }
}
