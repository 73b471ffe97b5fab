package cn.changxiao.billing.charge;

import cn.changxiao.property.money.Money;
import java.util.List;

/** What a unit is charged for a month, by item and day, and the days that could not be charged. */
public record Charged(List<Charge> charges, List<Parked> parked) {

    public Charged {
        charges = List.copyOf(charges);
        parked = List.copyOf(parked);
    }

    public Money amount() {
        return Money.sum(charges.stream().map(Charge::amount).toList());
    }
}
