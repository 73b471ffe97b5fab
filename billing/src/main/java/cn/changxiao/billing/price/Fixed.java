package cn.changxiao.billing.price;

import cn.changxiao.property.estate.Area;

/** A fixed sum a month, charged whole to who pays on the first day, and never prorated. */
public record Fixed(MonthlyPrice price) implements Price {

    @Override
    public PriceKind kind() {
        return PriceKind.FIXED;
    }

    @Override
    public long priceE4() {
        return price.e4();
    }

    @Override
    public long quantityHundredths(Area area, int spaces) {
        return 100;
    }

    @Override
    public boolean isProrated() {
        return false;
    }
}
