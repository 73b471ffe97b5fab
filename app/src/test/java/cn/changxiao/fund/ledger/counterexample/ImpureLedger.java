package cn.changxiao.fund.ledger.counterexample;

import io.micronaut.context.ApplicationContext;

/** Breaks the rule that the ledger is pure. */
public record ImpureLedger(ApplicationContext wrong) {}
