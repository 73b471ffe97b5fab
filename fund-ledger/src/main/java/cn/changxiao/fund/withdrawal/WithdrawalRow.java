package cn.changxiao.fund.withdrawal;

import cn.changxiao.property.certificate.CertificateNumber;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.UserId;
import java.time.LocalDate;
import java.util.Optional;

/** A withdrawal as it is stored; ids of 0 stand for nobody and nothing. */
record WithdrawalRow(
        WithdrawalId id,
        CompoundId compound,
        long building,
        String project,
        Money budget,
        WithdrawalState state,
        UserId applicant,
        long paymentMaker,
        Optional<LocalDate> paidOn,
        Optional<CertificateNumber> certificate,
        Optional<LocalDate> heldUntil) {

    /** True from the first day without the hold on. */
    boolean isHoldOver(LocalDate today) {
        return heldUntil.filter(end -> !today.isBefore(end)).isPresent();
    }

    /** Refuses to spend what is no longer held, whether or not somebody has freed it already. */
    void requireHeld(LocalDate today) {
        if (isHoldOver(today)) {
            throw new HoldExpired(heldUntil.orElseThrow());
        }
    }

    /** Refuses a step that must follow another state. */
    void require(WithdrawalState expected, String step) {
        if (state != expected) {
            throw new WrongWithdrawalState(state, step);
        }
    }
}
