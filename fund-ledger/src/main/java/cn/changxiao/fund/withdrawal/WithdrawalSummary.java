package cn.changxiao.fund.withdrawal;

import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;

/** A withdrawal in a list. */
public record WithdrawalSummary(
        WithdrawalId id,
        CompoundId compound,
        String compoundName,
        String scope,
        String project,
        Money budget,
        WithdrawalState state,
        LocalDate appliedOn) {}
