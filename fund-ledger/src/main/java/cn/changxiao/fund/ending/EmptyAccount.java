package cn.changxiao.fund.ending;

import cn.changxiao.property.estate.UnitId;
import java.time.LocalDate;

/** An open sub-account without money. */
public record EmptyAccount(UnitId unit, String place, LocalDate openedOn) {}
