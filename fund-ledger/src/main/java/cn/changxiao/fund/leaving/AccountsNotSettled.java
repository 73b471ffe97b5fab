package cn.changxiao.fund.leaving;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** Something open counts on sub-accounts that are to end. */
public final class AccountsNotSettled extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    AccountsNotSettled(String what) {
        super(Kind.CONFLICT, "这些分户账上%s，请先办结，再返还、划转或销户。".formatted(what));
    }
}
