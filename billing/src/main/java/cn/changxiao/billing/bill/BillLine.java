package cn.changxiao.billing.bill;

import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.billing.tariff.UnitPrice;
import cn.changxiao.property.estate.Area;
import cn.changxiao.property.money.Money;

/** Why an amount: area × price for the days billed of the month, rounded half up to the fen. */
public record BillLine(FeeItem item, Area area, UnitPrice price, int daysBilled, int daysInMonth, Money amount) {

    /** As in {@code 89.50 m² × 0.65 元}. */
    public String explanation() {
        String whole = "%s m² × %s 元/m²·月".formatted(area, price);
        return daysBilled == daysInMonth ? whole : "%s × %d/%d 天".formatted(whole, daysBilled, daysInMonth);
    }
}
