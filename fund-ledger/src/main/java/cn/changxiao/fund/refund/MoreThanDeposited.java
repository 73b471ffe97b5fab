package cn.changxiao.fund.refund;

import cn.changxiao.property.Refusal;
import cn.changxiao.property.money.Money;
import java.io.Serial;

/** No more goes back than was deposited and has not gone back. */
public final class MoreThanDeposited extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    MoreThanDeposited(Money wanted, Money left) {
        super(Kind.CONFLICT, "该笔交存可返还 %s 元（已扣除申请中和已返还的），不能返还 %s 元。".formatted(left.grouped(), wanted.grouped()));
    }
}
