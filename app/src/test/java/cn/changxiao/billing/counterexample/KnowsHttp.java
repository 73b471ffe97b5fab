package cn.changxiao.billing.counterexample;

import io.micronaut.http.HttpStatus;

/** Breaks the rule that only the app knows HTTP. */
public record KnowsHttp(HttpStatus wrong) {}
