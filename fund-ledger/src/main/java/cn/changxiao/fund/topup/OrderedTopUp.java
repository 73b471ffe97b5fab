package cn.changxiao.fund.topup;

import cn.changxiao.property.money.Money;

/** A top-up that was ordered: how many units are asked, and for how much together. */
public record OrderedTopUp(long id, long units, Money missing) {}
