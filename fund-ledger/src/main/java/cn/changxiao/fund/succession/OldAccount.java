package cn.changxiao.fund.succession;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.ledger.AccountId;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.property.money.Money;

/** A sub-account that is to close, with its balance, its hold and its first deposit; the titles decide the book. */
record OldAccount(
        AccountId id, BookId book, AccountTitle title, String part, Money balance, Money held, Money initial) {}
