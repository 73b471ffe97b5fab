package cn.changxiao.fund.ledger;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** An entry whose postings all stand on one side. */
public final class OneSidedEntry extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    public OneSidedEntry(Side side) {
        super(Kind.INVALID, "凭证只有%s方分录，请补上另一方。".formatted(side.label()));
    }
}
