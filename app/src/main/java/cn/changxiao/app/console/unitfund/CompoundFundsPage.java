package cn.changxiao.app.console.unitfund;

import cn.changxiao.fund.report.CompoundFund;
import cn.changxiao.property.money.Money;
import java.util.List;

/** The compounds of the viewer with their money. */
public record CompoundFundsPage(List<CompoundFund> funds, boolean canOpen) {

    public Money balance() {
        return Money.sum(funds.stream().map(CompoundFund::balance).toList());
    }

    public Money held() {
        return Money.sum(funds.stream().map(CompoundFund::held).toList());
    }

    public long units() {
        return funds.stream().mapToLong(CompoundFund::units).sum();
    }
}
