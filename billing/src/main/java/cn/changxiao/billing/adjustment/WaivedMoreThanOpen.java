package cn.changxiao.billing.adjustment;

import cn.changxiao.property.Refusal;
import cn.changxiao.property.money.Money;
import java.io.Serial;

/** Only what is still open can be given up; what is paid is lowered by an adjustment. */
public final class WaivedMoreThanOpen extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    WaivedMoreThanOpen(Money waived, Money open) {
        super(Kind.CONFLICT, "减免 %s 元超过尚未缴清的 %s 元；已缴部分确需退还的，请改用调整，多缴部分将转为预存款。".formatted(waived, open));
    }
}
