package cn.changxiao.billing.run;

import cn.changxiao.billing.charge.ParkReason;
import cn.changxiao.property.estate.UnitId;
import java.time.LocalDate;

/** An item that a run cannot bill for a unit, as it stands on the page; {@code items} is empty for all. */
public record ParkedLine(
        UnitId unit, String compound, String place, String items, ParkReason reason, LocalDate first, LocalDate last) {

    /** What would make it right. */
    public String mend() {
        return switch (reason) {
            case NOT_DELIVERED -> "登记交付日期后另编批次补出";
            case NO_OWNER -> "登记业主后另编批次补出";
            case NO_TARIFF -> "申报并批准这些天的收费标准后另编批次补出";
            case ALREADY_BILLED -> "已有账单，无需处理；如有误，先作废原账单";
        };
    }
}
