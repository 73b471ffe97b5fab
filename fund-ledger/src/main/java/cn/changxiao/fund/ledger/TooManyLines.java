package cn.changxiao.fund.ledger;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** More lines than a voucher can number. */
public final class TooManyLines extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    public TooManyLines(int lines) {
        super(Kind.INVALID, "凭证有 %,d 条分录，一张凭证最多 %,d 条，请分成几张凭证。".formatted(lines, JournalEntry.MOST_LINES));
    }
}
