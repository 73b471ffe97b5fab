package cn.changxiao.fund.posting;

import cn.changxiao.fund.ledger.AccountState;
import cn.changxiao.fund.ledger.Posting;

/** A posting with the state of its account just after it. */
record PostedLine(Posting posting, AccountState after) {}
