package cn.changxiao.billing.adjustment;

import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.bill.BillNumber;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * An adjustment in a list: of which bill, from what to what, why and by whom.
 *
 * @param line empty if it is about the whole bill
 * @param answer why it was sent back; empty otherwise
 */
public record Adjustment(
        AdjustmentId id,
        AdjustmentKind kind,
        AdjustmentState state,
        BillId bill,
        BillNumber number,
        String compound,
        UnitId unit,
        String place,
        Optional<AdjustedLine> line,
        Money before,
        Money after,
        Money credited,
        String reason,
        String answer,
        long proposedBy,
        LocalDateTime proposedAt) {

    public Money lowered() {
        return before.minus(after);
    }

    /** The line, or that it is the whole bill. */
    public String scope() {
        return line.map(AdjustedLine::text).orElse("整张账单");
    }
}
