package cn.changxiao.billing.bill;

import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How long an amount has been overdue, in the steps a payer and a collector think in. */
public enum ArrearsAge {
    NOT_DUE("未到期", 0),
    MONTH("30 天内", 30),
    QUARTER("31–90 天", 90),
    HALF_YEAR("91–180 天", 180),
    YEAR("181–365 天", 365),
    LONGER("一年以上", Long.MAX_VALUE);

    private final String label;
    private final long days;

    ArrearsAge(String label, long days) {
        this.label = label;
        this.days = days;
    }

    public String label() {
        return label;
    }

    /** The age of what has been overdue for so many days; not due yet if there are none. */
    public static ArrearsAge of(long daysOverdue) {
        for (ArrearsAge age : values()) {
            if (daysOverdue <= age.days) {
                return age;
            }
        }
        return LONGER;
    }

    /** What is open by age, youngest first; ages without an amount are left out. */
    public static Map<ArrearsAge, Money> split(List<Arrears> arrears, LocalDate today) {
        Map<ArrearsAge, Money> sums = new EnumMap<>(ArrearsAge.class);
        for (Arrears month : arrears) {
            sums.merge(of(month.daysOverdue(today)), month.open(), Money::plus);
        }
        return sums;
    }
}
