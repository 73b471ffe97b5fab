package cn.changxiao.fund.closing;

import cn.changxiao.property.Refusal;
import java.io.Serial;
import java.time.YearMonth;

/** What needs two persons has not been begun by the first. */
public final class ClosingNotPrepared extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    private ClosingNotPrepared(String sentence) {
        super(Kind.CONFLICT, sentence);
    }

    static ClosingNotPrepared year(YearMonth month) {
        return new ClosingNotPrepared("%d 年的年终结转尚未编制，请先由一人编制，再由另一人复核结账。".formatted(month.getYear()));
    }

    static ClosingNotPrepared reopening(YearMonth month) {
        return new ClosingNotPrepared("%s 没有待复核的反结账申请，请先由一人写明理由提出申请。".formatted(month));
    }
}
