package cn.changxiao.fund.ledger;

import cn.changxiao.property.Refusal;
import cn.changxiao.property.money.Money;
import java.io.Serial;

/** A title kept by unit would change without a unit. */
public final class UnitsLeftOut extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    public UnitsLeftOut(Money debit, Money credit) {
        super(Kind.INVALID, "分户核算的科目未记到户（借方 %s 元、贷方 %s 元），请列明每户金额。".formatted(debit.grouped(), credit.grouped()));
    }
}
