package cn.changxiao.fund.report;

import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.ledger.TrialBalance;
import java.time.YearMonth;

/** A book's trial balance over months, both ends included, with its ties now. */
public record BookBalance(Book book, YearMonth from, YearMonth until, TrialBalance balance, Ties ties) {}
