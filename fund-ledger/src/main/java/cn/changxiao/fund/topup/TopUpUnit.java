package cn.changxiao.fund.topup;

import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.money.Rate;

/** A unit that must top up: its balance, its first deposit, and what is missing to the threshold. */
public record TopUpUnit(
        UnitId unit,
        CompoundId compound,
        String compoundName,
        String place,
        Money balance,
        Money initial,
        Money missing) {

    /** The balance as a part of the first deposit. */
    public Rate left() {
        return new Rate(balance.fen(), initial.fen());
    }
}
