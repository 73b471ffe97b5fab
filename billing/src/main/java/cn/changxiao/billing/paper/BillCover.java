package cn.changxiao.billing.paper;

/** The head of a stack of bills for delivery. */
public record BillCover(String compound, String place, String months, int bills) {}
