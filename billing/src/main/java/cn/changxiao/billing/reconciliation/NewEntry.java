package cn.changxiao.billing.reconciliation;

import cn.changxiao.billing.matching.EntryToMatch;
import cn.changxiao.property.bankstatement.format.EntryKind;

/** An entry that no run has posted yet; {@code shown} is the counterparty as pages may show it. */
record NewEntry(EntryToMatch entry, EntryKind kind, String shown, String remark) {

    boolean isIncoming() {
        return entry.amount().isPositive() && kind != EntryKind.FEE;
    }
}
