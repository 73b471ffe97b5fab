package cn.changxiao.billing.counterexample;

import cn.changxiao.fund.ledger.counterexample.ImpureLedger;

/** Breaks the rule that fees and fund do not know each other. */
public record KnowsFund(ImpureLedger wrong) {}
