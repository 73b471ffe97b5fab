package cn.changxiao.billing.counterexample;

/** Breaks the rule that names say something. */
public final class FeeHelper {

    private FeeHelper() {}
}
