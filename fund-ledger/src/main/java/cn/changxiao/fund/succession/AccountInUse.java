package cn.changxiao.fund.succession;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** Something open counts on the sub-account of a unit that is to lapse. */
public final class AccountInUse extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    AccountInUse(String place, String what) {
        super(Kind.CONFLICT, "%s 的维修资金分户账上%s，请先办结，再执行房屋分割合并。".formatted(place, what));
    }
}
