package cn.changxiao.billing.shift;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** Money is taken, and a drawer closed, only while the shift is open and by its cashier. */
public final class ShiftNotOpen extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    ShiftNotOpen(ShiftId shift) {
        super(Kind.CONFLICT, "班次 %s 已经结班，或不是您的班次；请先开班再收款。".formatted(shift));
    }
}
