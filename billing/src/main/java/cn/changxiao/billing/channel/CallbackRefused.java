package cn.changxiao.billing.channel;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** A callback whose sender is not proven; nothing of it is believed and nothing is written. */
public final class CallbackRefused extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    CallbackRefused(String why) {
        super(Kind.FORBIDDEN, "回调验签不通过：%s。".formatted(why));
    }
}
