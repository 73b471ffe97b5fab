package cn.changxiao.handover.facility;

import cn.changxiao.property.InvalidValue;
import java.math.BigDecimal;

/** How much of a facility there is, in hundredths of its unit: 350.50 米 is {@code new Quantity(35050, "米")}. */
public record Quantity(long hundredths, String unit) {

    private static final int DECIMALS = 2;
    private static final int UNIT_LENGTH_MAX = 8;

    public Quantity {
        if (hundredths <= 0) {
            throw new InvalidValue("设施数量须大于零：%s".formatted(BigDecimal.valueOf(hundredths, DECIMALS)));
        }
        if (unit.isBlank() || unit.length() > UNIT_LENGTH_MAX) {
            throw new InvalidValue("计量单位须为 1 至 %d 个字：%s".formatted(UNIT_LENGTH_MAX, unit));
        }
    }

    /** A whole number of pieces. */
    public static Quantity of(long count, String unit) {
        return new Quantity(Math.multiplyExact(count, 100), unit);
    }

    /** @throws InvalidValue if the amount is no number of at most two decimals */
    public static Quantity parse(String amount, String unit) {
        try {
            BigDecimal value = new BigDecimal(amount.strip());
            return new Quantity(value.movePointRight(DECIMALS).longValueExact(), unit);
        } catch (NumberFormatException | ArithmeticException notANumber) {
            throw new InvalidValue("“%s”不是数量，请填写最多两位小数的数字。".formatted(amount));
        }
    }

    /** As people read it: {@code 3 台}, {@code 350.5 米}. */
    @Override
    public String toString() {
        return BigDecimal.valueOf(hundredths, DECIMALS).stripTrailingZeros().toPlainString() + " " + unit;
    }
}
