package cn.changxiao.fund.ending;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** An ending is decided once. */
public final class AccountEndDecided extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    AccountEndDecided(AccountEndId id, AccountEndState state) {
        super(Kind.CONFLICT, "销户申请 %s 的状态是“%s”，不能再办理。".formatted(id, state.label()));
    }
}
