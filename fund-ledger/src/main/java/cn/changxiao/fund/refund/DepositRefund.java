package cn.changxiao.fund.refund;

import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.util.Optional;

/** A refund in a list; the voucher is there once it is paid. */
public record DepositRefund(
        DepositRefundId id,
        String compound,
        String place,
        LocalDate receivedOn,
        LocalDate paidOn,
        Money amount,
        DepositRefundReason reason,
        String note,
        DepositRefundState state,
        String rejection,
        long makerId,
        Optional<Long> journal) {

    public boolean isOfThisYear() {
        return receivedOn.getYear() == paidOn.getYear();
    }
}
