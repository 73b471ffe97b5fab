package cn.changxiao.billing.matching;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.money.Money;

/**
 * How sure a manager wants to be.
 *
 * @param threshold the score from which on nobody needs to look, 60 to 100
 * @param days how far the day of an entry may be from that of the record, 0 to 31
 * @param fee what a bank may have kept back, 0 to 100 yuan
 */
public record MatchTolerance(int threshold, int days, Money fee) {

    private static final int LEAST_SCORE = 60;
    private static final int CERTAIN = 100;
    private static final int MOST_DAYS = 31;
    private static final Money MOST_FEE = Money.ofYuan(100);

    /** Amount and name must agree to the fen; three days for weekends. Stands below the bounds it is checked by. */
    public static final MatchTolerance USUAL = new MatchTolerance(85, 3, Money.ZERO);

    public MatchTolerance {
        if (threshold < LEAST_SCORE || threshold > CERTAIN) {
            throw new InvalidValue("自动匹配的分数线 %d 须在 %d 至 %d 之间。".formatted(threshold, LEAST_SCORE, CERTAIN));
        }
        if (days < 0 || days > MOST_DAYS) {
            throw new InvalidValue("日期容差 %d 天须在 0 至 %d 天之间。".formatted(days, MOST_DAYS));
        }
        if (fee.isNegative() || fee.isMoreThan(MOST_FEE)) {
            throw new InvalidValue("金额容差 %s 元须在 0 至 %s 元之间。".formatted(fee, MOST_FEE));
        }
    }
}
