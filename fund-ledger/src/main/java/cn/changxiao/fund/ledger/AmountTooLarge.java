package cn.changxiao.fund.ledger;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** A sum beyond what 64 bits of fen can hold; nothing real is that large. */
public final class AmountTooLarge extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    public AmountTooLarge(ArithmeticException overflow) {
        super(Kind.INVALID, "金额合计超出可记账的范围（约九千万亿元），请核对金额。");
        initCause(overflow);
    }
}
