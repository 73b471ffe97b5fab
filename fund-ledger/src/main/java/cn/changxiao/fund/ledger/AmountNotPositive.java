package cn.changxiao.fund.ledger;

import cn.changxiao.property.Refusal;
import cn.changxiao.property.money.Money;
import java.io.Serial;

/** A posting of nothing or less; the side says the direction. */
public final class AmountNotPositive extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    public AmountNotPositive(AccountTitle title, Money amount) {
        super(Kind.INVALID, "科目“%s”的金额 %s 元须大于零，方向由借贷表示。".formatted(title, amount.grouped()));
    }
}
