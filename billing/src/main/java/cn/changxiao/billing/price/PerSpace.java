package cn.changxiao.billing.price;

import cn.changxiao.property.estate.Area;

/** A price per parking space and month; a unit without a space is charged nothing. */
public record PerSpace(MonthlyPrice price) implements Price {

    @Override
    public PriceKind kind() {
        return PriceKind.PER_SPACE;
    }

    @Override
    public long priceE4() {
        return price.e4();
    }

    @Override
    public long quantityHundredths(Area area, int spaces) {
        return Math.multiplyExact(spaces, 100L);
    }
}
