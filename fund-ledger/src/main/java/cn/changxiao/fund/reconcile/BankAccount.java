package cn.changxiao.fund.reconcile;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.property.bankstatement.account.StatementAccountId;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;

/** A bank account that holds a book's money: matched from {@code startsOn} on, when the bank said {@code startBalance}. */
public record BankAccount(
        StatementAccountId id, BookId book, String name, String number, LocalDate startsOn, Money startBalance) {}
