package cn.changxiao.property.recount;

/** The clauses that participation, consent and dissent are held against. */
record RuleClauses(String quorum, String consent, String dissent) {}
