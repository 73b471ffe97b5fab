package cn.changxiao.billing.run;

import cn.changxiao.billing.preview.ChangeReason;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;

/** A unit that a run bills another amount than the period before, as it stands on the page. */
public record ChangeLine(UnitId unit, String compound, String place, ChangeReason reason, Money previous, Money due) {

    public Money difference() {
        return due.minus(previous);
    }
}
