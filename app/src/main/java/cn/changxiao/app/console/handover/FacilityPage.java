package cn.changxiao.app.console.handover;

import cn.changxiao.handover.facility.Duty;
import cn.changxiao.handover.facility.FacilityRegister;
import cn.changxiao.property.estate.CompoundSummary;
import cn.changxiao.property.money.Money;
import java.util.List;

/** The register of one compound with the form to add to it. */
public record FacilityPage(
        CompoundSummary compound, List<FacilityRegister.Line> lines, boolean isRecorder, String key) {

    public Money cost() {
        return Money.sum(lines.stream().map(FacilityRegister.Line::cost).toList());
    }

    public long toTransfer() {
        return lines.stream()
                .filter(line -> line.duty() == Duty.TRANSFER_BY_LAW)
                .count();
    }

    public long transferred() {
        return lines.stream().filter(line -> line.titleOn().isPresent()).count();
    }
}
