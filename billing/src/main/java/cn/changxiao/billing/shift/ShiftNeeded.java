package cn.changxiao.billing.shift;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** Cash is taken only in a shift, so that every drawer is counted. */
public final class ShiftNeeded extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    public ShiftNeeded() {
        super(Kind.CONFLICT, "收现金前请先开班并清点备用金（收费前台 → 班次）。");
    }
}
