package cn.changxiao.fund.transfer;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** There is nothing to certify before the money has gone. */
public final class TransferNotDone extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    TransferNotDone(TransferId id) {
        super(Kind.CONFLICT, "划转 %s 尚未复核办理，办理后才能出具划转证明。".formatted(id));
    }
}
