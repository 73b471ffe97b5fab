package cn.changxiao.fund.income;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;

/** Interest and what becomes of it, in a list. */
public record IncomeRun(
        IncomeRunId id,
        BookId book,
        LocalDate receivedOn,
        Money interest,
        Money base,
        int units,
        boolean isDistributed) {}
