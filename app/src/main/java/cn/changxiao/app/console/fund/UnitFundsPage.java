package cn.changxiao.app.console.fund;

import cn.changxiao.fund.report.UnitBalance;
import cn.changxiao.property.money.Money;
import java.util.List;

/** Units with their balances: a compound's, or an owner's own. */
public record UnitFundsPage(String title, List<UnitBalance> units) {

    public Money balance() {
        return Money.sum(units.stream().map(UnitBalance::balance).toList());
    }
}
