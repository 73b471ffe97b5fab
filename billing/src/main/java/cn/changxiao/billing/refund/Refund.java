package cn.changxiao.billing.refund;

import cn.changxiao.billing.payment.PaymentChannel;
import cn.changxiao.billing.payment.PaymentId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A refund as it is shown and printed.
 *
 * @param number of its receipt, as in {@code 2026-T000012}; empty until it is approved
 * @param payment the payment it gives back; empty if it is of the unit's credit
 * @param answer why it was sent back or given up; empty otherwise
 */
public record Refund(
        RefundId id,
        String number,
        RefundState state,
        String issuer,
        String compound,
        UnitId unit,
        String place,
        Optional<PaymentId> payment,
        Money amount,
        RefundReason reason,
        String note,
        String answer,
        long requestedBy,
        LocalDateTime requestedAt,
        Optional<PaymentChannel> channel,
        Optional<String> channelTransaction,
        Optional<LocalDate> paidOn) {

    /** True if there is a receipt to print. */
    public boolean hasReceipt() {
        return !number.isEmpty() && state != RefundState.GIVEN_UP;
    }
}
