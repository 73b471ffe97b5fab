package cn.changxiao.billing.reconciliation.hand;

import cn.changxiao.billing.matching.EntryToMatch;
import cn.changxiao.billing.reconciliation.EntryState;
import cn.changxiao.property.bankstatement.account.StatementAccountId;
import cn.changxiao.property.bankstatement.format.EntryKind;

/** An entry of one of the viewer's accounts with where it stands; {@code match} is 0 while it is open. */
record StoredEntry(
        EntryToMatch entry,
        StatementAccountId account,
        EntryKind kind,
        String shown,
        String remark,
        EntryState state,
        long match) {}
