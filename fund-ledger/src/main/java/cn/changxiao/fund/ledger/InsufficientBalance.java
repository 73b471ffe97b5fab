package cn.changxiao.fund.ledger;

import cn.changxiao.property.Refusal;
import cn.changxiao.property.money.Money;
import java.io.Serial;

/** An account that must not be overdrawn has less available than is asked for. */
public final class InsufficientBalance extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    public InsufficientBalance(AccountId account, Money available, Money wanted) {
        super(
                Kind.CONFLICT,
                "账户 %s 可用余额 %s 元，不足 %s 元，请减少金额或先补足余额。".formatted(account, available.grouped(), wanted.grouped()));
    }
}
