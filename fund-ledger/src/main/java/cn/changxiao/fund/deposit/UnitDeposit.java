package cn.changxiao.fund.deposit;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;

/** What one unit paid in; more than nothing. */
public record UnitDeposit(UnitId unit, Money amount) {

    public UnitDeposit {
        if (!amount.isPositive()) {
            throw new InvalidValue("交存金额须大于零：%s 元。".formatted(amount.grouped()));
        }
    }
}
