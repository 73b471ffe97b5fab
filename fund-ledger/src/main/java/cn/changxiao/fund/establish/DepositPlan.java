package cn.changxiao.fund.establish;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.property.money.Money;

/** A plan in a list: what it asks and what has come in since it was drafted, no more than was asked of each unit. */
public record DepositPlan(
        DepositPlanId id,
        BookId book,
        String compound,
        Money perSquareMetre,
        String basis,
        Instalments instalments,
        DepositPlanState state,
        long makerId,
        long units,
        Money asked,
        Money paid) {

    public Money left() {
        return asked.minus(paid);
    }
}
