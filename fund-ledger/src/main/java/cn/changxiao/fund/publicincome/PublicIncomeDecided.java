package cn.changxiao.fund.publicincome;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** An income is decided once. */
public final class PublicIncomeDecided extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    PublicIncomeDecided(PublicIncomeId id, PublicIncomeState state) {
        super(Kind.CONFLICT, "收益 %s 的状态是“%s”，不能再办理。".formatted(id, state.label()));
    }
}
