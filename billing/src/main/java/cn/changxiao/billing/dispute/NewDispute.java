package cn.changxiao.billing.dispute;

import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.ContentHash;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.estate.UnitId;
import java.util.Optional;

/**
 * An objection to be opened: to one item of one bill, to a whole bill, or to everything billed for the unit.
 *
 * @param bill empty for every bill
 * @param item empty for every item
 * @param reason what is wrong in the owner's words, 4 to 500 characters
 */
public record NewDispute(BusinessKey key, UnitId unit, Optional<BillId> bill, Optional<FeeItem> item, String reason) {

    static final int SHORTEST = 4;
    static final int LONGEST = 500;

    public NewDispute {
        reason = reason.strip();
        requireSaid(reason, "异议理由");
    }

    long billKey() {
        return bill.map(BillId::value).orElse(0L);
    }

    int itemKey() {
        return item.map(FeeItem::id).orElse(0);
    }

    byte[] contentHash() {
        return ContentHash.of(unit, billKey(), itemKey(), reason);
    }

    static void requireSaid(String text, String what) {
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            throw new InvalidValue("请写明%s（%d 至 %d 个字）。".formatted(what, SHORTEST, LONGEST));
        }
    }
}
