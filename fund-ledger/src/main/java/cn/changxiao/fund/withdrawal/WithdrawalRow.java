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
        Optional<CertificateNumber> certificate) {

    /** Refuses a step that must follow another state. */
    void require(WithdrawalState expected, String step) {
        if (state != expected) {
            throw new WrongWithdrawalState(state, step);
        }
    }
}
