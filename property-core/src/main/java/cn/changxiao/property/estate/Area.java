package cn.changxiao.property.estate;

import cn.changxiao.property.InvalidValue;
import java.math.BigDecimal;

/**
 * A floor area in hundredths of a square metre; never negative. Example: {@code Area.parse("89.50").hundredths() ==
 * 8950}. The area of a unit is the registered one (区分所有权解释 art. 8).
 */
public record Area(long hundredths) implements Comparable<Area> {

    public static final Area ZERO = new Area(0);

    private static final int DECIMALS = 2;
    private static final BigDecimal LARGEST = BigDecimal.valueOf(100_000_000L);

    public Area {
        if (hundredths < 0) {
            throw new InvalidValue("面积不得为负：%s".formatted(BigDecimal.valueOf(hundredths, DECIMALS)));
        }
    }

    public static Area ofHundredths(long hundredths) {
        return new Area(hundredths);
    }

    /**
     * Reads square metres with at most two decimals.
     *
     * @throws InvalidValue if the text is no such area
     */
    public static Area parse(String squareMetres) {
        BigDecimal value;
        try {
            value = new BigDecimal(squareMetres.strip());
        } catch (NumberFormatException notANumber) {
            throw new InvalidValue("“%s”不是面积，请填写如 89.50 的平方米数。".formatted(squareMetres));
        }
        if (value.stripTrailingZeros().scale() > DECIMALS || value.compareTo(LARGEST) > 0) {
            throw new InvalidValue("面积“%s”须精确到 0.01 平方米，且不超过一亿平方米。".formatted(squareMetres));
        }
        return new Area(value.movePointRight(DECIMALS).longValueExact());
    }

    public Area plus(Area other) {
        return new Area(Math.addExact(hundredths, other.hundredths));
    }

    @Override
    public int compareTo(Area other) {
        return Long.compare(hundredths, other.hundredths);
    }

    /** Square metres with two decimals: {@code 89.50}. */
    @Override
    public String toString() {
        return BigDecimal.valueOf(hundredths, DECIMALS).toPlainString();
    }
}
