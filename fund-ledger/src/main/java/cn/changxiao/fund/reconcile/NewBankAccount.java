package cn.changxiao.fund.reconcile;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.bankstatement.account.StatementAccountId;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;

/** An imported account to be reconciled with a book from a day on; the balance is the bank's on that morning. */
public record NewBankAccount(BookId book, StatementAccountId account, LocalDate startsOn, Money startBalance) {

    public NewBankAccount {
        if (startBalance.isNegative()) {
            throw new InvalidValue("专户不能透支：启用日的银行余额 %s 元为负，请按对账单核对。".formatted(startBalance));
        }
    }
}
