package cn.changxiao.property.unitchange;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** Units of different owners become one only with their shares stated. */
public final class OwnersDiffer extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    OwnersDiffer(String first, String second) {
        super(Kind.INVALID, "%s 与 %s 的产权人或份额不同，请写明合并后各产权人的份额，合计须恰为 1。".formatted(first, second));
    }
}
