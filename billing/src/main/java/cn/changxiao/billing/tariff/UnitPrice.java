package cn.changxiao.billing.tariff;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.estate.Area;
import cn.changxiao.property.money.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * A price per square metre and month in 0.0001 yuan, from 0.01 to 100 yuan. Example: {@code
 * UnitPrice.parse("0.65").amount(Area.parse("89.50"))} is 58.18 yuan (58.175 rounded half up).
 */
public record UnitPrice(long e4) implements Comparable<UnitPrice> {

    private static final int DECIMALS = 4;
    private static final long LOWEST = 100;
    private static final long HIGHEST = 1_000_000;
    /** 0.0001 yuan times 0.01 square metres is a ten-thousandth of a fen. */
    private static final long PRODUCT_PER_FEN = 10_000;

    public UnitPrice {
        if (e4 < LOWEST || e4 > HIGHEST) {
            throw new InvalidValue("单价 %s 元超出每平方米每月 0.01 至 100 元的范围，请核对。".formatted(BigDecimal.valueOf(e4, DECIMALS)));
        }
    }

    /**
     * Reads yuan with at most four decimals.
     *
     * @throws InvalidValue if the text is no such price
     */
    public static UnitPrice parse(String yuan) {
        try {
            BigDecimal price = new BigDecimal(yuan.strip());
            return new UnitPrice(price.movePointRight(DECIMALS).longValueExact());
        } catch (NumberFormatException notANumber) {
            throw new InvalidValue("“%s”不是单价，请填写如 0.65 的元数。".formatted(yuan));
        } catch (ArithmeticException tooFine) {
            throw new InvalidValue("单价“%s”须精确到 0.0001 元且不超过 100 元。".formatted(yuan));
        }
    }

    /** A whole month of the area, rounded half up to the fen (四舍五入到分). */
    public Money amount(Area area) {
        return Money.ofFen(
                divideHalfUp(BigInteger.valueOf(e4).multiply(BigInteger.valueOf(area.hundredths())), PRODUCT_PER_FEN));
    }

    private static long divideHalfUp(BigInteger product, long divisor) {
        return new BigDecimal(product)
                .divide(BigDecimal.valueOf(divisor), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    @Override
    public int compareTo(UnitPrice other) {
        return Long.compare(e4, other.e4);
    }

    /** Yuan with two to four decimals: {@code 0.65}, {@code 0.6525}. */
    @Override
    public String toString() {
        BigDecimal yuan = BigDecimal.valueOf(e4, DECIMALS).stripTrailingZeros();
        return yuan.setScale(Math.max(2, yuan.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
