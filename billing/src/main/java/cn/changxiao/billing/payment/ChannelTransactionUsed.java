package cn.changxiao.billing.payment;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** One transaction of a channel is one payment. */
public final class ChannelTransactionUsed extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    public ChannelTransactionUsed(PaymentChannel channel, String transaction) {
        super(Kind.CONFLICT, "%s流水号 %s 已经入账，请勿重复登记。".formatted(channel.label(), transaction));
    }
}
