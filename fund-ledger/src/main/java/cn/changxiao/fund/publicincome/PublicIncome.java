package cn.changxiao.fund.publicincome;

import cn.changxiao.property.estate.Area;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.util.Optional;

/** An income in a list; the building is blank for the whole compound. */
public record PublicIncome(
        PublicIncomeId id,
        String compound,
        String building,
        PublicIncomeSource source,
        Money amount,
        LocalDate receivedOn,
        String note,
        long units,
        Area area,
        PublicIncomeState state,
        long makerId,
        Optional<Long> journal) {}
