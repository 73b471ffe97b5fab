package cn.changxiao.fund.ending;

import cn.changxiao.property.Refusal;
import cn.changxiao.property.money.Money;
import java.io.Serial;

/** A sub-account with money, a hold, or something open on it does not end. */
public final class AccountNotEmpty extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    AccountNotEmpty(Money balance) {
        super(Kind.CONFLICT, "该分户账余额 %s 元，或有冻结款；全部结清后才能销户。".formatted(balance.grouped()));
    }

    AccountNotEmpty(String open) {
        super(Kind.CONFLICT, "该分户账上%s，请先办结，再销户。".formatted(open));
    }
}
