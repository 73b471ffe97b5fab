package cn.changxiao.billing.counterexample.util;

/** Breaks the rule that packages are features. */
public final class Anything {

    private Anything() {}
}
