package cn.changxiao.billing.shift;

import cn.changxiao.property.Refusal;
import cn.changxiao.property.money.Money;
import java.io.Serial;

/** A drawer that does not agree is closed only with the reason. */
public final class DifferenceNeedsReason extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    DifferenceNeedsReason(Money expected, Money counted) {
        super(
                Kind.INVALID,
                "应有现金 %s 元，清点为 %s 元，相差 %s 元；请写明原因再结班。"
                        .formatted(
                                expected.grouped(),
                                counted.grouped(),
                                counted.minus(expected).grouped()));
    }
}
