package cn.changxiao.billing.price;

import cn.changxiao.property.estate.Area;

/** A price per household and month, whatever its area. */
public record PerUnit(MonthlyPrice price) implements Price {

    @Override
    public PriceKind kind() {
        return PriceKind.PER_UNIT;
    }

    @Override
    public long priceE4() {
        return price.e4();
    }

    @Override
    public long quantityHundredths(Area area, int spaces) {
        return 100;
    }
}
