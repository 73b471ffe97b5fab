package cn.changxiao.fund.establish;

import cn.changxiao.property.Refusal;
import cn.changxiao.property.money.Money;
import java.io.Serial;

/** Every unit has deposited what the standard asks, or is asked by an earlier plan. */
public final class NothingToDemand extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    NothingToDemand(Money standard) {
        super(Kind.CONFLICT, "按每平方米 %s 元的标准，该小区没有须补建的房屋：各户均已足额交存，或已有补建计划。".formatted(standard.grouped()));
    }
}
