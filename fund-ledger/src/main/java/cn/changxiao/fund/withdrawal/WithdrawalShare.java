package cn.changxiao.fund.withdrawal;

import cn.changxiao.property.estate.Area;
import cn.changxiao.property.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A unit's line of the apportionment: its area, what that is exactly, the fen it bears and where they come from. */
public record WithdrawalShare(int lineNo, String place, Area area, Money share, Money fromAccount, Money selfPay) {

    /** Budget times this area over the whole area, in yuan to six decimals, cut off: what the fen were rounded from. */
    public String exact(Money budget, Area whole) {
        return BigDecimal.valueOf(budget.fen(), 2)
                .multiply(BigDecimal.valueOf(area.hundredths()))
                .divide(BigDecimal.valueOf(whole.hundredths()), 6, RoundingMode.DOWN)
                .toPlainString();
    }
}
