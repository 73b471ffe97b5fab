package cn.changxiao.fund.succession;

import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Who held a unit's sub-account on a day and what was on it, both as known at a moment. No money moves by a sale: the
 * balance belongs to whoever owns the unit (维修资金管理办法 art. 28).
 */
public record AccountHolding(
        UnitId unit, String place, LocalDate day, LocalDateTime knownAt, Money balance, List<Holder> holders) {

    public AccountHolding {
        holders = List.copyOf(holders);
    }

    /** An owner's masked name and share. */
    public record Holder(String maskedName, long numerator, long denominator) {}

    /** The line of the certificate that a seller shows a buyer. */
    public String sentence() {
        String names = holders.stream()
                .map(holder -> holder.denominator() == 1
                        ? holder.maskedName()
                        : "%s（%d/%d）".formatted(holder.maskedName(), holder.numerator(), holder.denominator()))
                .reduce((one, other) -> one + "、" + other)
                .orElse("没有登记的业主");
        return "%s 于 %s 的维修资金分户账余额为 %s 元，户主：%s；余额随房屋所有权转移。".formatted(place, day, balance.grouped(), names);
    }
}
