package cn.changxiao.fund.proof;

/** One thing that is wrong: where, what it should be and what it is; in fen, or in numbers where the rule counts. */
public record Finding(ProofRule rule, String subject, long expected, long found) {}
