package cn.changxiao.billing.preview;

import cn.changxiao.property.money.Money;

/**
 * What a unit is billed in a period, summed over its lines, with what decides it: the largest quantity and price, the
 * relief and the last payer.
 */
public record UnitAmount(Money due, long quantityHundredths, long priceE4, Money relief, long payer) {

    public static final UnitAmount NONE = new UnitAmount(Money.ZERO, 0, 0, Money.ZERO, 0);

    /** What changed since the period before. */
    public ChangeReason changeFrom(UnitAmount before) {
        if (before.equals(NONE)) {
            return ChangeReason.NEW;
        }
        if (equals(NONE)) {
            return ChangeReason.GONE;
        }
        if (quantityHundredths != before.quantityHundredths) {
            return ChangeReason.AREA;
        }
        if (priceE4 != before.priceE4) {
            return ChangeReason.PRICE;
        }
        if (!relief.equals(before.relief)) {
            return ChangeReason.RELIEF;
        }
        return payer == before.payer ? ChangeReason.DAYS : ChangeReason.OWNER;
    }

    UnitAmount and(UnitAmount more) {
        return new UnitAmount(
                due.plus(more.due),
                Math.max(quantityHundredths, more.quantityHundredths),
                Math.max(priceE4, more.priceE4),
                relief.plus(more.relief),
                more.payer);
    }

    /** The amounts of one unit together. */
    public static UnitAmount sum(Iterable<UnitAmount> amounts) {
        UnitAmount sum = NONE;
        for (UnitAmount amount : amounts) {
            sum = sum.and(amount);
        }
        return sum;
    }
}
