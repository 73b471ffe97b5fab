package cn.changxiao.billing.closing;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.Managers;
import cn.changxiao.billing.Retry;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;

/** One person of the issuer says why a closed month must be opened again; it stays closed until a second one approves. */
@Singleton
public class ProposeReopening {

    private static final int LONGEST_REASON = 255;

    private final MonthPosting posting;

    ProposeReopening(MonthPosting posting) {
        this.posting = posting;
    }

    /**
     * The proposal; the same key with the same content gets the earlier one.
     *
     * @throws ReopeningRefused if the month is not closed or a proposal for it waits
     */
    public MonthStepId propose(Viewer viewer, BusinessKey key, BillingMonth month, String reason) {
        Managers.issuer(viewer, "申请重新开账");
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new InvalidValue("请写明重新开账的理由，不超过 %d 字。".formatted(LONGEST_REASON));
        }
        return Retry.whileContended(() -> posting.propose(viewer, key, month, why));
    }
}
