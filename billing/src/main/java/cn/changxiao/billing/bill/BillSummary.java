package cn.changxiao.billing.bill;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;

/**
 * A bill in a list: whose, for which month, how much and what is open of it today.
 *
 * @param due what it came to when it was issued
 * @param lowered what was adjusted, waived or taken back since
 * @param isVoid true if it was taken back: nobody pays it any more
 */
public record BillSummary(
        BillId id,
        BillNumber number,
        BillingMonth month,
        String compound,
        UnitId unit,
        String place,
        String payer,
        LocalDate dueOn,
        Money due,
        Money open,
        Money lowered,
        boolean isVoid) {

    /** What it comes to now. */
    public Money dueNow() {
        return due.minus(lowered);
    }

    public boolean isLowered() {
        return lowered.isPositive();
    }

    /** What whoever holds it must know: that it is void, or comes to another amount; empty if it stands as issued. */
    public String standing() {
        if (isVoid) {
            return "本账单已作废，请勿按此缴费；此前已缴的款项已转为该户预存款。";
        }
        return isLowered()
                ? "本账单已调整：原应收 %s 元，现应收 %s 元，现应缴 %s 元。".formatted(due.grouped(), dueNow().grouped(), open.grouped())
                : "";
    }

    public boolean isSettled() {
        return open.isZero();
    }

    public boolean isOverdue(LocalDate today) {
        return open.isPositive() && dueOn.isBefore(today);
    }
}
