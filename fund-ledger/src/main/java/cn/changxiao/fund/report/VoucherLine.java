package cn.changxiao.fund.report;

import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.property.money.Money;

/** A line of a posted voucher: the title, the unit's place where it is a unit's, and the amount (debit positive). */
public record VoucherLine(int lineNo, AccountTitle title, String place, Money amount, Money balanceAfter) {}
