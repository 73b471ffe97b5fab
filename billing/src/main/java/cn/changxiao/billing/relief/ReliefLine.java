package cn.changxiao.billing.relief;

import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.money.Rate;
import java.time.LocalDate;
import java.util.Optional;

/** A relief as it stands in the list; {@code note} says why it was sent back or ended early, and is empty otherwise. */
public record ReliefLine(
        ReliefId id,
        String compound,
        String place,
        FeeItem item,
        ReliefKind kind,
        long sharePpm,
        Money perMonth,
        Optional<LocalDate> noticeOn,
        LocalDate from,
        LocalDate until,
        String evidence,
        ReliefState state,
        long proposedBy,
        String note) {

    private static final long WHOLE = 1_000_000;

    /** {@code 40.00%} or {@code 20.00 元/月}. */
    public String size() {
        return sharePpm > 0 ? new Rate(sharePpm, WHOLE).percent(2) : perMonth + " 元/月";
    }
}
