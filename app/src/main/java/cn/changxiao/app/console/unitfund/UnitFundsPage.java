package cn.changxiao.app.console.unitfund;

import cn.changxiao.fund.report.UnitBalance;
import cn.changxiao.property.money.Money;
import java.util.List;
import java.util.Optional;

/**
 * Units with their balances: a compound's, or an owner's own.
 *
 * @param compound whose annual statements can be printed together; empty for an owner
 */
public record UnitFundsPage(String title, List<UnitBalance> units, Optional<Long> compound, int thisYear) {

    static UnitFundsPage ofCompound(long compound, List<UnitBalance> units, int thisYear) {
        String title = units.isEmpty() ? "分户账" : units.get(0).compoundName();
        return new UnitFundsPage(title, units, Optional.of(compound), thisYear);
    }

    static UnitFundsPage ofOwner(List<UnitBalance> units) {
        return new UnitFundsPage("我的维修资金", units, Optional.empty(), 0);
    }

    public Money balance() {
        return Money.sum(units.stream().map(UnitBalance::balance).toList());
    }
}
