package cn.changxiao.property.decision;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** A step that law or announcement puts later. */
public final class TooEarly extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    /** @param earliest when it may be done, in words */
    public TooEarly(String step, String earliest) {
        super(Kind.CONFLICT, "现在还不能%s，最早为%s。".formatted(step, earliest));
    }
}
