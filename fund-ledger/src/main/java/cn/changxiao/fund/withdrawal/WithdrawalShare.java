package cn.changxiao.fund.withdrawal;

import cn.changxiao.fund.account.AccountPart;
import cn.changxiao.property.estate.Area;
import cn.changxiao.property.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A line of the apportionment: the unit's area, the fen that its owner or its selling organisation bears and where they
 * come from. Where both bear the unit's share, {@code deposited} of {@code allDeposits} is this side's part of it.
 */
public record WithdrawalShare(
        int lineNo,
        String place,
        AccountPart part,
        Area area,
        Money deposited,
        Money allDeposits,
        Money share,
        Money fromAccount,
        Money selfPay) {

    private static final int DECIMALS = 6;

    /** The place, with whose line it is where that is not the owner's. */
    public String who() {
        return place + part.suffix();
    }

    /**
     * Budget times this area over the whole area, and times this side's part of the deposits where there are two, in yuan
     * to six decimals, cut off: what the fen were rounded from.
     */
    public String exact(Money budget, Area whole) {
        BigDecimal byArea = BigDecimal.valueOf(budget.fen(), 2).multiply(BigDecimal.valueOf(area.hundredths()));
        BigDecimal divisor = BigDecimal.valueOf(whole.hundredths());
        return allDeposits.isZero()
                ? byArea.divide(divisor, DECIMALS, RoundingMode.DOWN).toPlainString()
                : byArea.multiply(BigDecimal.valueOf(deposited.fen()))
                        .divide(divisor.multiply(BigDecimal.valueOf(allDeposits.fen())), DECIMALS, RoundingMode.DOWN)
                        .toPlainString();
    }
}
