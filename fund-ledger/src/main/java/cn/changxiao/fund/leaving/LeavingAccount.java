package cn.changxiao.fund.leaving;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.ledger.AccountId;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;

/** A sub-account that is about to end, locked, with its balance and what was deposited first. */
public record LeavingAccount(
        AccountId id, BookId book, AccountTitle title, UnitId unit, String part, Money balance, Money initial) {}
