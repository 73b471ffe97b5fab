package cn.changxiao.billing.reconciliation.proof;

import cn.changxiao.billing.reconciliation.EntryState;
import cn.changxiao.property.bankstatement.format.EntryKind;
import cn.changxiao.property.money.Money;
import java.util.List;

/** An entry of a day as a page shows it, with what it was found to be; nothing personal in clear. */
public record EntryLine(
        long id,
        EntryKind kind,
        Money amount,
        String transaction,
        String counterparty,
        String remark,
        EntryState state,
        List<Found> found) {

    public EntryLine {
        found = List.copyOf(found);
    }

    public boolean canUndo() {
        return state == EntryState.MATCHED || state == EntryState.FEE || state == EntryState.ASIDE;
    }

    /** Whether a person may say for which units it was paid. */
    public boolean canAssign() {
        return amount.isPositive() && (state == EntryState.OPEN || state == EntryState.SUSPENSE);
    }

    /**
     * What a part of it is.
     *
     * @param link where to look, as a path; blank if nowhere
     */
    public record Found(String rule, String explanation, int score, Money amount, String link) {}
}
