package cn.changxiao.property.counterexample;

import cn.changxiao.billing.counterexample.FeeHelper;

/** Breaks the rule that the registry knows nobody. */
public record KnowsBilling(FeeHelper wrong) {}
