package cn.changxiao.billing.price;

import cn.changxiao.property.InvalidValue;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A price of one household, space or contract a month in 0.0001 yuan, from 0.01 to 100,000 yuan. */
public record MonthlyPrice(long e4) {

    private static final int DECIMALS = 4;
    private static final long LOWEST = 100;
    private static final long HIGHEST = 1_000_000_000;

    public MonthlyPrice {
        if (e4 < LOWEST || e4 > HIGHEST) {
            throw new InvalidValue("每月价格 %s 元超出 0.01 至 100000 元的范围，请核对。".formatted(yuan(e4)));
        }
    }

    /**
     * Reads yuan with at most four decimals.
     *
     * @throws InvalidValue if the text is no such price
     */
    public static MonthlyPrice parse(String yuan) {
        try {
            return new MonthlyPrice(
                    new BigDecimal(yuan.strip()).movePointRight(DECIMALS).longValueExact());
        } catch (NumberFormatException notANumber) {
            throw new InvalidValue("“%s”不是价格，请填写如 20 或 12.50 的元数。".formatted(yuan));
        } catch (ArithmeticException tooFine) {
            throw new InvalidValue("价格“%s”须精确到 0.0001 元且不超过 100000 元。".formatted(yuan));
        }
    }

    /** Yuan with two to four decimals: {@code 20.00}, {@code 0.6525}. */
    public static String yuan(long e4) {
        BigDecimal yuan = BigDecimal.valueOf(e4, DECIMALS).stripTrailingZeros();
        return yuan.setScale(Math.max(2, yuan.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    @Override
    public String toString() {
        return yuan(e4);
    }
}
