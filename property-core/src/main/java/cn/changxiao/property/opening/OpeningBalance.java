package cn.changxiao.property.opening;

import cn.changxiao.property.estate.Area;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.estate.UnitNature;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * An opening balance of a unit as a row says it: an unpaid fee with item and month, or a fund balance with its day and
 * perhaps what was deposited first.
 */
public record OpeningBalance(
        int row,
        Optional<UnitId> unit,
        String place,
        Optional<UnitNature> nature,
        Optional<Area> area,
        Money amount,
        Optional<String> item,
        Optional<YearMonth> month,
        Optional<LocalDate> day,
        Optional<Money> deposit) {}
