package cn.changxiao.fund.reconcile.matching;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** Only what stands in no match can be matched. */
public final class BankItemNotOpen extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    BankItemNotOpen(int missing) {
        super(Kind.CONFLICT, "勾选的项目中有 %d 笔不在未达项目里，可能已被勾对，请刷新后重选，或先撤销原来的勾对。".formatted(missing));
    }
}
