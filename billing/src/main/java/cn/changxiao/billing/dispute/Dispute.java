package cn.changxiao.billing.dispute;

import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.estate.UnitId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An objection as it stands in the list.
 *
 * @param bill the bill's id and number; empty when all bills of the unit are disputed
 * @param closedOn the first day on which it is no longer open; 9999-12-31 while it is
 */
public record Dispute(
        DisputeId id,
        DisputeState state,
        UnitId unit,
        String place,
        Optional<DisputedBill> bill,
        Optional<FeeItem> item,
        String reason,
        LocalDate openedOn,
        LocalDate closedOn) {

    public boolean isOpen() {
        return !state.isFinal();
    }

    /** What is disputed, in words: {@code 账单 2026-000123 物业服务费}. */
    public String subject() {
        return bill.map(one -> "账单 " + one.number()).orElse("全部账单")
                + item.map(one -> " " + one.label()).orElse("");
    }

    /** Which bill is disputed. */
    public record DisputedBill(long id, String number) {}
}
