package cn.changxiao.billing.dunning;

import cn.changxiao.billing.ladder.DunningChannel;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;

/**
 * One round of dunning of one unit, from the first demand until nothing is overdue any more.
 *
 * @param overdue what of the unit is overdue now, disputed and planned included
 * @param closedOn 9999-12-31 while it is open
 */
public record DunningCase(
        CaseId id,
        UnitId unit,
        String place,
        LocalDate openedOn,
        LocalDate closedOn,
        int lastStage,
        DunningChannel lastChannel,
        LocalDate lastOn,
        Money overdue,
        boolean isDisputed,
        boolean isPlanned) {

    private static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);

    public boolean isOpen() {
        return closedOn.equals(OPEN_END);
    }

    /** Where it stands, in words. */
    public String state() {
        if (!isOpen()) {
            return "已办结";
        }
        if (overdue.isZero()) {
            return "已缴清";
        }
        if (isDisputed) {
            return "异议中，暂停";
        }
        return isPlanned ? "分期中，暂停" : "催缴中";
    }
}
