package cn.changxiao.fund.annual;

import cn.changxiao.fund.voucher.JournalKind;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.util.OptionalLong;

/**
 * A movement of a unit's account in the year, with the balance it leaves when movements are read by their day.
 *
 * @param amount positive comes in
 * @param logIndex the place of its voucher in the sealed log, if the latest signed root covers it
 */
public record AnnualEntry(
        LocalDate day,
        String voucher,
        JournalKind kind,
        String summary,
        Money amount,
        Money after,
        OptionalLong logIndex) {}
