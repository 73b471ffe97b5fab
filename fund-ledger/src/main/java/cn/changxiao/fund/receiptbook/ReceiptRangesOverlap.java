package cn.changxiao.fund.receiptbook;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** Numbers of a series that are registered already. */
public final class ReceiptRangesOverlap extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    ReceiptRangesOverlap(String series, ReceiptNumber first, ReceiptNumber last) {
        super(Kind.CONFLICT, "票据代码 %s 的号码与已登记的 %s 至 %s 重叠，请核对起止号码。".formatted(series, first, last));
    }
}
