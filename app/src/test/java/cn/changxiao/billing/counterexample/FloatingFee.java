package cn.changxiao.billing.counterexample;

/** Breaks the rule that money is a whole number. */
public record FloatingFee(double wrong) {}
