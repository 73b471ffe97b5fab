package cn.changxiao.fund.report;

import cn.changxiao.property.money.Money;

/** What a selling organisation has for one unit: it is not the owner's and does not move with the unit's sale (art. 9, 29). */
public record SellerPart(String organisation, Money balance, Money held, Money deposited) {}
