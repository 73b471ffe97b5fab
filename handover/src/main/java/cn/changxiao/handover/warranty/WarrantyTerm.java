package cn.changxiao.handover.warranty;

/** The period of one kind of part at one place, with the clause that sets it. */
public record WarrantyTerm(WarrantyPeriod period, String clause) {}
