package cn.changxiao.billing.latefee;

import cn.changxiao.property.money.Money;

/** What a month of late fees came to. */
public record LateFeeSummary(int bills, Money amount) {

    static final LateFeeSummary NONE = new LateFeeSummary(0, Money.ZERO);

    LateFeeSummary plus(LateFeeSummary other) {
        return new LateFeeSummary(bills + other.bills, amount.plus(other.amount));
    }
}
