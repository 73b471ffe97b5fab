package cn.changxiao.billing.matching;

import cn.changxiao.property.money.Money;

/** What is still open of a bill; positive. */
public record OpenBill(long id, String number, Money open) {}
