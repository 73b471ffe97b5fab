package cn.changxiao.fund.income;

import cn.changxiao.fund.voucher.JournalId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.UserId;
import java.time.LocalDate;
import java.util.Optional;

/** Interest that the bank credited on the money at call; booked when it has a voucher. */
public record BankInterest(
        BankInterestId id, LocalDate receivedOn, Money amount, UserId maker, Optional<JournalId> journal) {}
