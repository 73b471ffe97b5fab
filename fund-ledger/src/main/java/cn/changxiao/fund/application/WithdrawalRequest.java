package cn.changxiao.fund.application;

import cn.changxiao.handover.facility.FacilityClass;
import cn.changxiao.handover.warranty.ComponentKind;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.ContentHash;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.certificate.CertificateNumber;
import cn.changxiao.property.estate.BuildingId;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Money;
import java.util.Optional;

/**
 * What is to be repaired, by whom, for how much, and who bears it: the units of one building, or of the compound when
 * no building is named. The facility is named when one is repaired rather than a part of the
 * house; the certificate is that of the owners who bear the cost.
 */
public record WithdrawalRequest(
        BusinessKey key,
        CompoundId compound,
        Optional<BuildingId> building,
        String project,
        ComponentKind component,
        Optional<FacilityClass> facility,
        String contractor,
        Money budget,
        String evidence,
        CertificateNumber certificate) {

    public WithdrawalRequest {
        requireText("项目名称", project, 120);
        requireText("施工单位", contractor, 120);
        requireText("申请依据", evidence, 500);
        if (!budget.isPositive()) {
            throw new InvalidValue("预算金额须大于零：%s 元。".formatted(budget.grouped()));
        }
    }

    byte[] contentHash() {
        return ContentHash.of(
                compound, building, project, component, facility, contractor, budget, evidence, certificate);
    }

    private static void requireText(String name, String text, int longest) {
        if (text.isBlank() || text.length() > longest) {
            throw new InvalidValue("%s须为 1 至 %d 个字符。".formatted(name, longest));
        }
    }
}
