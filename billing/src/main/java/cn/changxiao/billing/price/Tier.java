package cn.changxiao.billing.price;

import cn.changxiao.billing.tariff.UnitPrice;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.estate.Area;

/** A band of floor area up to {@code upTo} and the price of each square metre in it. */
public record Tier(Area upTo, UnitPrice price) {

    /** The end of the last band: the largest area there is. */
    public static final Area OPEN = Area.ofHundredths(10_000_000_000L);

    public Tier {
        if (upTo.hundredths() == 0 || upTo.compareTo(OPEN) > 0) {
            throw new InvalidValue("分段面积 %s m² 须大于 0 且不超过一亿平方米。".formatted(upTo));
        }
    }

    public boolean isOpen() {
        return upTo.equals(OPEN);
    }
}
