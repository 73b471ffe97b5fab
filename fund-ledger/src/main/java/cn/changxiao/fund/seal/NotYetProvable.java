package cn.changxiao.fund.seal;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** There is no signed root yet that covers what is to be proved. */
public final class NotYetProvable extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    NotYetProvable(String what) {
        super(Kind.CONFLICT, "%s尚未纳入签名根值；根值每日签名一次，请在下一次签名之后再取凭据。".formatted(what));
    }
}
