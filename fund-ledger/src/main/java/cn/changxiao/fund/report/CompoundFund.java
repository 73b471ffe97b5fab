package cn.changxiao.fund.report;

import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Money;

/** What a compound has in the fund, from its units' balances. */
public record CompoundFund(
        CompoundId compound, String name, long units, Money balance, Money held, Money initial, long emptyUnits) {}
