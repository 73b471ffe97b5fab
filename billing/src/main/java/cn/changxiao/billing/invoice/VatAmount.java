package cn.changxiao.billing.invoice;

import cn.changxiao.property.money.Money;
import java.math.RoundingMode;

/**
 * An amount with its tax inside: net plus tax is the amount to the fen, and the tax is the amount × rate ÷ (1 + rate),
 * rounded half up. Example: 106.00 yuan at 6 % holds 6.00 yuan of tax.
 *
 * @param ratePpm parts per million
 */
public record VatAmount(Money amount, long ratePpm) {

    private static final long WHOLE = 1_000_000;

    public VatAmount {
        if (ratePpm < 0 || ratePpm >= WHOLE) {
            throw new IllegalArgumentException("no tax rate: " + ratePpm);
        }
    }

    public Money tax() {
        return amount.times(ratePpm, WHOLE + ratePpm, RoundingMode.HALF_UP);
    }

    public Money net() {
        return amount.minus(tax());
    }
}
