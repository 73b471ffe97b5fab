package cn.changxiao.billing.refund;

import cn.changxiao.billing.payment.PaymentId;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.ContentHash;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import java.util.Optional;

/**
 * Money that is to be paid back: positive, with a reason and words to it.
 *
 * @param unit whose credit it is; of a payment, the unit it was received for
 * @param payment empty if it is of the unit's credit
 */
public record NewRefund(
        BusinessKey key, UnitId unit, Optional<PaymentId> payment, Money amount, RefundReason reason, String note) {

    private static final int LONGEST_NOTE = 255;

    public NewRefund {
        note = note.strip();
        if (!amount.isPositive()) {
            throw new InvalidValue("退款金额 %s 元须大于 0，请核对。".formatted(amount));
        }
        if (note.isEmpty() || note.length() > LONGEST_NOTE) {
            throw new InvalidValue("请写明退款说明，不超过 %d 字。".formatted(LONGEST_NOTE));
        }
    }

    byte[] contentHash() {
        return ContentHash.of(unit, payment.map(PaymentId::toString).orElse(""), amount, reason, note);
    }
}
