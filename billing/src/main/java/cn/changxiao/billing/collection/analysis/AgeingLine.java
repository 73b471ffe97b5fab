package cn.changxiao.billing.collection.analysis;

import cn.changxiao.billing.bill.ArrearsAge;
import cn.changxiao.property.money.Money;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** What is open of one compound, one manager or all, by age; every age has an amount, which may be nothing. */
public record AgeingLine(long id, String name, String beside, Map<ArrearsAge, Money> open) {

    public AgeingLine {
        Map<ArrearsAge, Money> all = new EnumMap<>(ArrearsAge.class);
        for (ArrearsAge age : ArrearsAge.values()) {
            all.put(age, open.getOrDefault(age, Money.ZERO));
        }
        open = Collections.unmodifiableMap(all);
    }

    public Money of(ArrearsAge age) {
        return open.getOrDefault(age, Money.ZERO);
    }

    public Money total() {
        return Money.sum(open.values());
    }

    AgeingLine plus(ArrearsAge age, Money amount) {
        Map<ArrearsAge, Money> more = new EnumMap<>(open);
        more.merge(age, amount, Money::plus);
        return new AgeingLine(id, name, beside, more);
    }
}
