package cn.changxiao.billing.succession;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.property.Refusal;
import java.io.Serial;
import java.time.LocalDate;

/** A unit that is billed for a month does not lapse before that month began. */
public final class BilledAfterChange extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    BilledAfterChange(String place, BillingMonth month, LocalDate from) {
        super(
                Kind.CONFLICT,
                "%s 的 %s 账单已按原房屋开出，分割合并不能自 %s 起生效，请把生效日改到 %s 之后。".formatted(place, month, from, month.firstDay()));
    }
}
