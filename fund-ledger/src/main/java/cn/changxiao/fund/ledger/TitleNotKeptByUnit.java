package cn.changxiao.fund.ledger;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** A unit's sub-account used under a title that has none. */
public final class TitleNotKeptByUnit extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    public TitleNotKeptByUnit(AccountTitle title) {
        super(Kind.INVALID, "科目“%s”不设分户账，请改记总账科目。".formatted(title));
    }
}
