package cn.changxiao.billing.shift;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** A cashier has one drawer at a time. */
public final class ShiftAlreadyOpen extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    ShiftAlreadyOpen(String openedAt) {
        super(Kind.CONFLICT, "您已有一个未结的班（%s 开班），请先结班再开新班。".formatted(openedAt));
    }
}
