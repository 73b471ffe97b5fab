package cn.changxiao.billing.bill;

/** Who issued a bill, who pays it, and where the compound is. The payer's name is in the head. */
public record BillParties(long issuerId, String issuer, long payerId, String address) {}
