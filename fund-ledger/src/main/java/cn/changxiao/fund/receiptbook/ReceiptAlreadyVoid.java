package cn.changxiao.fund.receiptbook;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** A receipt is voided once. */
public final class ReceiptAlreadyVoid extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    ReceiptAlreadyVoid(ReceiptNumber number) {
        super(Kind.CONFLICT, "票据 %s 已经作废，不必再次作废。".formatted(number));
    }
}
