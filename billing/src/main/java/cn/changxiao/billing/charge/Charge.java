package cn.changxiao.billing.charge;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.money.Money;

/**
 * What one payer is charged for one item over contiguous days of one month on the same terms, and why. The relief is
 * never more than the whole.
 *
 * @param firstDay 1 to 31
 * @param quantityHundredths hundredths of a square metre, household or space
 * @param priceE4 0.0001 yuan; 0 for bands of area
 * @param whole before relief
 * @param reliefId 0 if there is none
 */
public record Charge(
        FeeItem item,
        BillingMonth month,
        int firstDay,
        int days,
        long tariff,
        long quantityHundredths,
        long priceE4,
        Money whole,
        Money relief,
        long reliefId,
        long payer) {

    public Charge {
        if (firstDay < 1 || days < 1 || firstDay - 1 + days > month.days()) {
            throw new IllegalArgumentException("no days of %s: %d from %d".formatted(month, days, firstDay));
        }
        if (whole.isNegative() || relief.isNegative() || relief.isMoreThan(whole)) {
            throw new IllegalArgumentException("relief %s of %s".formatted(relief, whole));
        }
    }

    /** What is due: the whole less the relief. */
    public Money amount() {
        return whole.minus(relief);
    }
}
