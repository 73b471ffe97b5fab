package cn.changxiao.fund.interest;

import cn.changxiao.fund.voucher.JournalId;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Money;
import java.util.Optional;

/** What a compound's units get from a run, with the voucher once it is posted. */
public record InterestCompound(
        CompoundId compound, String name, int units, Money amount, Optional<JournalId> journal, String voucher) {}
