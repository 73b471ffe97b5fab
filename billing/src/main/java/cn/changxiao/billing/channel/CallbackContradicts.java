package cn.changxiao.billing.channel;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** One transaction of a channel is one sum; a second notice with another amount is the channel's error. */
public final class CallbackContradicts extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    CallbackContradicts(PaymentNotice notice) {
        super(
                Kind.CONFLICT,
                "渠道流水号 %s 已按另一金额入账，本次金额 %s 元不予处理，请与渠道核对。"
                        .formatted(notice.transaction(), notice.amount().grouped()));
    }
}
