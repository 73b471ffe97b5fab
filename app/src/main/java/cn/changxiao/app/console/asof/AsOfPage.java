package cn.changxiao.app.console.asof;

import cn.changxiao.fund.asof.AsOf;
import cn.changxiao.fund.asof.UnitAsOf;
import cn.changxiao.property.money.Money;
import java.util.List;

/**
 * Units at a point in time.
 *
 * @param path where the page is asked again for another time
 * @param back where the page was come from
 */
public record AsOfPage(String title, String path, String back, AsOf when, List<UnitAsOf> units) {

    public AsOfPage {
        units = List.copyOf(units);
    }

    public Money total() {
        return Money.sum(units.stream().map(UnitAsOf::balance).toList());
    }

    public Money totalNow() {
        return Money.sum(units.stream().map(UnitAsOf::knownNow).toList());
    }

    /** For the field of the form. */
    public String known() {
        return when.isOfThePast() ? when.knownAt().toString() : "";
    }
}
