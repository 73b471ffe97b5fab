package cn.changxiao.fund.transfer;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** A transfer is decided once. */
public final class TransferDecided extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    TransferDecided(TransferId id, TransferState state) {
        super(Kind.CONFLICT, "划转 %s 的状态是“%s”，不能再办理。".formatted(id, state.label()));
    }
}
