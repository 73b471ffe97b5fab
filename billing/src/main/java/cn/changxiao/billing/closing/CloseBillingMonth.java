package cn.changxiao.billing.closing;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.Managers;
import cn.changxiao.billing.Retry;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;

/**
 * An issuer closes a month, and with it all before that were never closed: from then on nothing is billed for them,
 * received into them or taken back from them. A payment that is being recorded at that moment is counted before or not at
 * all, never after.
 */
@Singleton
public class CloseBillingMonth {

    private final MonthPosting posting;

    CloseBillingMonth(MonthPosting posting) {
        this.posting = posting;
    }

    /**
     * The step; the same key with the same month gets the earlier one.
     *
     * @throws MonthNotClosable if the month is not over, is closed, or something of it is unfinished
     */
    public MonthStepId close(Viewer viewer, BusinessKey key, BillingMonth month) {
        Managers.issuer(viewer, "结账");
        return Retry.whileContended(() -> posting.close(viewer, key, month));
    }
}
