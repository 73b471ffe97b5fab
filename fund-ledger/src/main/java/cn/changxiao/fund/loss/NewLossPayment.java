package cn.changxiao.fund.loss;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.ContentHash;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.estate.UnitId;
import java.time.LocalDate;
import java.util.List;

/** Whom to pay for which units of a lost building, all that is unpaid if none is named, on which day. */
public record NewLossPayment(
        BusinessKey key, BuildingLossId loss, LossPayee payee, List<UnitId> units, LocalDate paidOn, String note) {

    private static final int LONGEST = 100;

    public NewLossPayment {
        units = List.copyOf(units);
        if (note.length() > LONGEST) {
            throw new InvalidValue("付款备注不得超过 %d 个字符。".formatted(LONGEST));
        }
    }

    byte[] contentHash() {
        return ContentHash.of(loss, payee, units, paidOn, note);
    }
}
