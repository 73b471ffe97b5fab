package cn.changxiao.billing.collection;

import cn.changxiao.billing.BillingMonth;
import java.util.List;

/**
 * The collection of one month over all the viewer sees: a street office its area, a manager its own compounds.
 *
 * @param compounds lowest current-period rate first, those with nothing due last
 * @param managers highest rate first
 * @param trend up to 24 months, oldest first, this month last
 */
public record RateBoard(
        BillingMonth month,
        CollectionTotals totals,
        List<CompoundRate> compounds,
        List<ManagerRate> managers,
        List<MonthRate> trend) {

    public RateBoard {
        compounds = List.copyOf(compounds);
        managers = List.copyOf(managers);
        trend = List.copyOf(trend);
    }
}
