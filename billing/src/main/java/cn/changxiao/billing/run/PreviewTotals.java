package cn.changxiao.billing.run;

import cn.changxiao.property.money.Money;

/** The control totals of a run: bills, what they come to, and unit months that cannot be billed. */
record PreviewTotals(long bills, Money due, long parked) {}
