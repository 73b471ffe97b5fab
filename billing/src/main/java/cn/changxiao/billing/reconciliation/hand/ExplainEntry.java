package cn.changxiao.billing.reconciliation.hand;

import cn.changxiao.billing.Managers;
import cn.changxiao.billing.Retry;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.bankstatement.StatementEntryId;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;

/**
 * A person says what an entry is that no rule explained: it waits in suspense to be paid in for a unit, it is a recorded
 * payment, or it is no fee at all.
 */
@Singleton
public class ExplainEntry {

    private static final int LONGEST_NOTE = 200;

    private final ExplainByHand byHand;

    ExplainEntry(ExplainByHand byHand) {
        this.byHand = byHand;
    }

    /**
     * Explains, once.
     *
     * @throws EntryNotOpen if the entry is explained already
     */
    public void explain(Viewer viewer, Command command) {
        Managers.issuer(viewer, "核对对账单");
        Retry.whileContended(() -> byHand.explain(viewer, command));
    }

    /**
     * What the entry is.
     *
     * @param text the receipt's number for a recorded payment, a note for what is no fee
     */
    public record Command(StatementEntryId entry, Kind kind, String text) {

        public Command {
            text = text.strip();
            if (kind != Kind.HOLD && (text.isEmpty() || text.length() > LONGEST_NOTE)) {
                throw new InvalidValue(
                        kind == Kind.PAYMENT
                                ? "请填写收据编号，如 2026-S000123。"
                                : "请说明这笔钱是什么，不超过 %d 字。".formatted(LONGEST_NOTE));
            }
        }
    }

    /** The three things a person can say. */
    public enum Kind {
        HOLD,
        PAYMENT,
        ASIDE
    }
}
