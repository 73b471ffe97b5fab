package cn.changxiao.fund.receiptbook;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** Fewer blank receipts than the batch needs; none is handed out then. */
public final class NoReceiptsLeft extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    NoReceiptsLeft(long needed, long left) {
        super(Kind.CONFLICT, "本批交存需要 %d 份专用票据，账簿只剩 %d 份空白票据，请先登记领用。".formatted(needed, left));
    }
}
