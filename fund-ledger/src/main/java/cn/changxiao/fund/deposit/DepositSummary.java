package cn.changxiao.fund.deposit;

import cn.changxiao.fund.account.AccountPart;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.util.Optional;

/** A batch of deposits in a list; the voucher is there once it is booked. */
public record DepositSummary(
        DepositBatchId id,
        BookId book,
        String compoundName,
        DepositKind kind,
        AccountPart part,
        LocalDate receivedOn,
        String note,
        int units,
        Money total,
        boolean isBooked,
        long makerId,
        Optional<Long> journal) {}
