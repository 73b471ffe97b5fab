package cn.changxiao.fund.report;

import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Money;

/** What a selling organisation has for a building: its sub-accounts, and what the owners of the same units deposited. */
public record SellerFund(
        String organisation,
        CompoundId compound,
        String compoundName,
        String building,
        long units,
        Money balance,
        Money deposited,
        Money ownersDeposited) {}
