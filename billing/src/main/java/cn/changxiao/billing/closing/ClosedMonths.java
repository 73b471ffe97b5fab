package cn.changxiao.billing.closing;

import cn.changxiao.billing.BillingMonth;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * Which months of an issuer are closed: all up to one, except those that were opened again.
 *
 * @param until the last closed month; empty while none is
 * @param reopened open months not after {@code until}
 */
public record ClosedMonths(Optional<BillingMonth> until, Set<BillingMonth> reopened) {

    public static final ClosedMonths NONE = new ClosedMonths(Optional.empty(), Set.of());

    public ClosedMonths {
        reopened = Set.copyOf(reopened);
    }

    public boolean isClosed(BillingMonth month) {
        return until.isPresent() && !month.isAfter(until.get()) && !reopened.contains(month);
    }

    /** The month itself if it is open, else the first open one after it: there money counts that came too late. */
    public BillingMonth openFrom(BillingMonth month) {
        BillingMonth open = month;
        while (isClosed(open)) {
            open = open.plus(1);
        }
        return open;
    }

    /**
     * Refuses what would change a closed month.
     *
     * @param doing what is not possible any more, as in "登记该月的收款"
     * @throws BillingMonthClosed if the month is closed
     */
    public void requireOpen(BillingMonth month, String doing) {
        if (isClosed(month)) {
            throw new BillingMonthClosed(month, doing);
        }
    }

    /** @throws BillingMonthClosed if one of the months is closed; names the earliest */
    public void requireOpen(Collection<BillingMonth> months, String doing) {
        months.stream().sorted().forEach(month -> requireOpen(month, doing));
    }
}
