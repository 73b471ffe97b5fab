package cn.changxiao.handover.transfer;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** The joint check is concluded item by item, without exception. */
public final class ItemsUnchecked extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    ItemsUnchecked(String batchNumber, long open) {
        super(Kind.CONFLICT, "移交批次 %s 还有 %d 项未查验，请逐项填写结果后再确认。".formatted(batchNumber, open));
    }
}
