package cn.changxiao.billing.preview;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.property.InvalidValue;
import java.util.ArrayList;
import java.util.List;

/** How many months one bill covers. Cycles of a run follow one another from its first month on. */
public enum BillingCycle {
    MONTH(1, "按月"),
    QUARTER(3, "按季"),
    HALF_YEAR(6, "按半年"),
    YEAR(12, "按年");

    private final int length;
    private final String label;

    BillingCycle(int length, String label) {
        this.length = length;
        this.label = label;
    }

    public String label() {
        return label;
    }

    /**
     * The months in order, cut into cycles.
     *
     * @throws InvalidValue if they are no whole number of cycles
     */
    public List<Months> split(Months months) {
        int count = months.all().size();
        if (count % length != 0) {
            throw new InvalidValue("%s出账时账期须是 %d 个月的整数倍，%s 至 %s 共 %d 个月。"
                    .formatted(label, length, months.first(), months.last(), count));
        }
        List<Months> cycles = new ArrayList<>();
        for (BillingMonth first = months.first(); !first.isAfter(months.last()); first = first.plus(length)) {
            cycles.add(new Months(first, first.plus(length - 1)));
        }
        return cycles;
    }
}
