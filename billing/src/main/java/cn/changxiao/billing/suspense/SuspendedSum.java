package cn.changxiao.billing.suspense;

import cn.changxiao.billing.payment.PaymentChannel;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;

/**
 * A sum in suspense as a page shows it.
 *
 * @param open what is neither paid in nor returned yet
 * @param returnProposedBy the user who proposed to return it; 0 when no return waits
 */
public record SuspendedSum(
        SuspenseId id,
        PaymentChannel channel,
        String channelTransaction,
        Money amount,
        Money open,
        LocalDate receivedOn,
        SuspenseReason reason,
        String description,
        String payerName,
        long returnProposedBy) {

    public boolean isOpen() {
        return open.isPositive();
    }

    public boolean isReturnWaiting() {
        return returnProposedBy != 0;
    }
}
