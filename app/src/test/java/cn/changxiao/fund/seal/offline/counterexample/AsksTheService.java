package cn.changxiao.fund.seal.offline.counterexample;

import io.micronaut.context.ApplicationContext;

/** Breaks the rule that the verifier needs the JDK alone. */
public record AsksTheService(ApplicationContext wrong) {}
