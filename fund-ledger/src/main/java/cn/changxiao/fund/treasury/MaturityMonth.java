package cn.changxiao.fund.treasury;

import cn.changxiao.property.money.Money;
import java.time.YearMonth;

/** What matures in a month: how many, how much, and the interest that was promised with it. */
public record MaturityMonth(YearMonth month, int count, Money principal, Money promised) {}
