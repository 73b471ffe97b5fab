package cn.changxiao.fund.publication;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** A publication is withdrawn once. */
public final class NoticeAlreadyWithdrawn extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    NoticeAlreadyWithdrawn(String number) {
        super(Kind.CONFLICT, "公示 %s 已经撤回，无须再次撤回。".formatted(number));
    }
}
