package cn.changxiao.billing.price;

import cn.changxiao.billing.tariff.UnitPrice;
import cn.changxiao.property.estate.Area;

/** A price per square metre of floor area and month (物业服务收费管理办法 art. 6). */
public record PerArea(UnitPrice price) implements Price {

    @Override
    public PriceKind kind() {
        return PriceKind.PER_AREA;
    }

    @Override
    public long priceE4() {
        return price.e4();
    }

    @Override
    public long quantityHundredths(Area area, int spaces) {
        return area.hundredths();
    }
}
