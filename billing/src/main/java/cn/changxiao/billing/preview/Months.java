package cn.changxiao.billing.preview;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.property.InvalidValue;
import java.util.List;

/** The months of a run, first and last included; five years at most. */
public record Months(BillingMonth first, BillingMonth last) {

    private static final int LONGEST = 60;

    public Months {
        if (first.isAfter(last) || first.plus(LONGEST - 1).compareTo(last) < 0) {
            throw new InvalidValue("出账账期 %s 至 %s 须由前到后，且不超过 %d 个月。".formatted(first, last, LONGEST));
        }
    }

    public List<BillingMonth> all() {
        return first.to(last);
    }
}
