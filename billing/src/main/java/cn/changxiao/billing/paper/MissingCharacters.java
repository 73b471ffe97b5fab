package cn.changxiao.billing.paper;

import cn.changxiao.billing.bill.BillNumber;

/** Characters of a bill that no font has; the paper shows their numbers instead. */
public record MissingCharacters(BillNumber bill, String characters) {}
