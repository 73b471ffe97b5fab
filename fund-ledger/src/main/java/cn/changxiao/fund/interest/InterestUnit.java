package cn.changxiao.fund.interest;

import cn.changxiao.property.money.Money;

/** What one unit had on the average day of the period, and its share. */
public record InterestUnit(String place, Money averageBalance, Money amount) {}
