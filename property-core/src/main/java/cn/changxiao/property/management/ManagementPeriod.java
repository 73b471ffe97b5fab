package cn.changxiao.property.management;

import java.time.LocalDate;
import java.util.Optional;

/** A stretch of a compound's timeline: an agreement, or time without one, in which nobody manages. */
public record ManagementPeriod(
        Optional<AgreementId> agreement,
        Optional<ManagementMode> mode,
        String manager,
        Optional<FeeBasis> feeBasis,
        LocalDate from,
        LocalDate until,
        String reason) {

    static ManagementPeriod gap(LocalDate from, LocalDate until) {
        return new ManagementPeriod(Optional.empty(), Optional.empty(), "无人管理", Optional.empty(), from, until, "");
    }

    public boolean isGap() {
        return agreement.isEmpty();
    }

    public boolean isOpen() {
        return until.equals(NewAgreement.OPEN_END);
    }
}
