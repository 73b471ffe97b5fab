package cn.changxiao.app.api.suspense;

import cn.changxiao.billing.payment.PaymentChannel;
import cn.changxiao.billing.suspense.SuspendedSum;
import cn.changxiao.billing.suspense.SuspenseReason;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;

/** A sum in suspense; yuan as text. */
@Serdeable
record SuspenseJson(
        String id,
        PaymentChannel channel,
        String transaction,
        String amount,
        String open,
        LocalDate receivedOn,
        SuspenseReason reason,
        String description,
        String payerName,
        boolean returnWaiting) {

    static SuspenseJson of(SuspendedSum sum) {
        return new SuspenseJson(
                sum.id().toString(),
                sum.channel(),
                sum.channelTransaction(),
                sum.amount().toString(),
                sum.open().toString(),
                sum.receivedOn(),
                sum.reason(),
                sum.description(),
                sum.payerName(),
                sum.isReturnWaiting());
    }
}
