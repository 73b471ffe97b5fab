package cn.changxiao.fund.interest;

import cn.changxiao.property.Refusal;
import cn.changxiao.property.money.Money;
import java.io.Serial;

/** More is to be handed out than the book has earned and not handed out yet. */
public final class PoolTooSmall extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    public PoolTooSmall(Money wanted, Money available) {
        super(
                Kind.CONFLICT,
                "拟分配 %s 元，超过可分配的收益 %s 元，请先登记收到的利息，或减少分配金额。".formatted(wanted.grouped(), available.grouped()));
    }
}
