package cn.changxiao.billing.shift;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** Only a closed shift that nobody has seen yet is acknowledged. */
public final class ShiftNotToAcknowledge extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    ShiftNotToAcknowledge(ShiftId shift) {
        super(Kind.CONFLICT, "班次 %s 尚未结班或已经确认，无需再次确认。".formatted(shift));
    }
}
