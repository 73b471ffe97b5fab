package cn.changxiao.billing.collection.analysis;

import cn.changxiao.property.money.Money;

/** What of a month's bills had been collected by the end of so many days after each of them. */
public record VintagePoint(int days, Money collected) {}
