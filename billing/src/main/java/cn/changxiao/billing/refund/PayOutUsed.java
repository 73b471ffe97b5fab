package cn.changxiao.billing.refund;

import cn.changxiao.billing.payment.PaymentChannel;
import cn.changxiao.property.Refusal;
import java.io.Serial;

/** One transaction of a channel pays one refund. */
public final class PayOutUsed extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    PayOutUsed(PaymentChannel channel, String transaction) {
        super(Kind.CONFLICT, "%s流水号 %s 已用于另一笔退款，请核对付款凭证。".formatted(channel.label(), transaction));
    }
}
