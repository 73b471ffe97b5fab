package cn.changxiao.fund.deposit;

import cn.changxiao.fund.account.AccountPart;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.UserId;
import java.time.LocalDate;
import java.util.Optional;

/** A recorded batch without its lines. */
record DepositBatchRow(
        DepositBatchId id,
        BookId book,
        CompoundId compound,
        DepositKind kind,
        LocalDate receivedOn,
        String note,
        AccountPart part,
        Money total,
        UserId maker,
        Optional<UserId> checker) {}
