package cn.changxiao.billing.closing;

import cn.changxiao.billing.Managers;
import cn.changxiao.billing.Retry;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;

/** A second person of the issuer opens a closed month again, or says why not. */
@Singleton
public class DecideReopening {

    private static final int LONGEST_REASON = 255;

    private final MonthPosting posting;

    DecideReopening(MonthPosting posting) {
        this.posting = posting;
    }

    /**
     * Decides it.
     *
     * @param reason why not; may be empty when it is approved
     * @throws cn.changxiao.property.SamePersonCannotCheck if the viewer proposed it
     * @throws ReopeningRefused if it was decided before
     */
    public void decide(Viewer viewer, MonthStepId proposal, boolean approve, String reason) {
        Managers.issuer(viewer, "审批重新开账");
        String why = reason.strip();
        if ((why.isEmpty() && !approve) || why.length() > LONGEST_REASON) {
            throw new InvalidValue("退回时请写明理由，不超过 %d 字。".formatted(LONGEST_REASON));
        }
        Retry.whileContended(() -> posting.decide(viewer, proposal, approve, why));
    }
}
