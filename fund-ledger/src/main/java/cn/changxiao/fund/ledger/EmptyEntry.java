package cn.changxiao.fund.ledger;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** An entry without postings. */
public final class EmptyEntry extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    public EmptyEntry() {
        super(Kind.INVALID, "凭证没有分录，请至少填写一借一贷。");
    }
}
