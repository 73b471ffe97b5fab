package cn.changxiao.billing.printing;

/** What is printed and counted. */
public enum PrintedKind {
    BILL,
    RECEIPT
}
