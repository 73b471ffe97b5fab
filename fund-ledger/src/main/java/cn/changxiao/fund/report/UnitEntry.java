package cn.changxiao.fund.report;

import cn.changxiao.fund.voucher.JournalKind;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;

/** One movement of a unit's sub-account; positive comes in. */
public record UnitEntry(
        long sequence,
        LocalDate valueDate,
        String voucher,
        JournalKind kind,
        String summary,
        Money amount,
        Money after) {}
