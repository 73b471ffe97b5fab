package cn.changxiao.billing.reconciliation.hand;

import cn.changxiao.billing.Managers;
import cn.changxiao.billing.Retry;
import cn.changxiao.property.bankstatement.StatementEntryId;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;

/**
 * Takes back the match of an entry, with all entries of the same match: found records are unconfirmed again, and what the
 * match paid in is released from the bills and waits in suspense.
 */
@Singleton
public class UndoMatch {

    private final TakeBackMatch takeBackMatch;

    UndoMatch(TakeBackMatch takeBackMatch) {
        this.takeBackMatch = takeBackMatch;
    }

    /**
     * Takes back, once.
     *
     * @throws EntryNotOpen if the entry has no match, or waits in suspense
     * @throws MatchedMoneyUsed if what was paid in cannot be released from its unit
     */
    public void undo(Viewer viewer, StatementEntryId entry) {
        Managers.issuer(viewer, "撤销匹配");
        Retry.whileContended(() -> takeBackMatch.undo(viewer, entry));
    }
}
