package cn.changxiao.billing.closing;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.property.money.Money;
import java.util.Optional;

/**
 * A month of an issuer as the page of months shows it.
 *
 * @param due billed for it, items that count only
 * @param onTime of that, received by its end
 * @param recovered received in it for earlier months
 * @param last what was done with it last
 */
public record IssuerMonth(
        BillingMonth month,
        MonthState state,
        boolean isOver,
        Money due,
        Money onTime,
        Money recovered,
        Optional<MonthStep> last) {

    /** True if it can be closed now, once nothing of it is unfinished. */
    public boolean isToClose() {
        return isOver && state != MonthState.CLOSED;
    }
}
