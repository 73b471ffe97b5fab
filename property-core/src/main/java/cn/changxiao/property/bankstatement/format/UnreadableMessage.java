package cn.changxiao.property.bankstatement.format;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** A message that begins like MT940 or camt.053 but cannot be followed to its end. */
public final class UnreadableMessage extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    public UnreadableMessage(String what) {
        super(Kind.INVALID, "报文不完整：%s，请向银行重新索取文件。".formatted(what));
    }
}
