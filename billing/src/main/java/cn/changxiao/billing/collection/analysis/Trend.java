package cn.changxiao.billing.collection.analysis;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.collection.MonthRate;
import java.util.List;

/**
 * The months that are over and what may follow.
 *
 * @param months at most 24, oldest first, without gaps: a month without bills has totals of nothing
 * @param last the last month that is over
 */
public record Trend(BillingMonth last, List<MonthRate> months, Forecast forecast) {

    public Trend {
        months = List.copyOf(months);
    }
}
