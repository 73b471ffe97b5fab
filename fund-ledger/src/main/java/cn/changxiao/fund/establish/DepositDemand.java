package cn.changxiao.fund.establish;

import cn.changxiao.property.estate.Area;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;

/** What a plan asks of one unit and what has come in of it. */
public record DepositDemand(UnitId unit, String place, Area area, Money asked, Money paid) {

    public Money left() {
        return asked.minus(paid);
    }

    /** What was due by the end of a day and has not come in; never negative. */
    public Money overdue(Instalments instalments, LocalDate day) {
        Money missing = instalments.dueBy(asked, day).minus(paid);
        return missing.isPositive() ? missing : Money.ZERO;
    }
}
