package cn.changxiao.fund.ledger;

import cn.changxiao.property.Refusal;
import cn.changxiao.property.money.Money;
import java.io.Serial;

/** Debits and credits differ. */
public final class UnbalancedEntry extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    public UnbalancedEntry(Money debit, Money credit) {
        super(Kind.INVALID, "借方合计 %s 元与贷方合计 %s 元不等，请核对金额。".formatted(debit.grouped(), credit.grouped()));
    }
}
