package cn.changxiao.fund.closing;

import cn.changxiao.property.Refusal;
import cn.changxiao.property.money.Money;
import java.io.Serial;

/** The units' sub-accounts cannot bear the other expenditure that the year's closing charges to them. */
public final class OtherExpenseNotCovered extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    OtherExpenseNotCovered(String whose, Money expense, Money available) {
        super(
                Kind.CONFLICT,
                "%s分户账可用余额合计 %s 元，不足以承担其他支出（5901）%s 元，不能年终结转；请核对其他支出，或先收齐交存。"
                        .formatted(whose, available.grouped(), expense.grouped()));
    }
}
