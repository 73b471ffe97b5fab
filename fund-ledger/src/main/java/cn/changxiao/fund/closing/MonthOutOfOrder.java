package cn.changxiao.fund.closing;

import cn.changxiao.property.Refusal;
import java.io.Serial;
import java.time.YearMonth;

/** Months are closed one after the other and opened again from the last. */
public final class MonthOutOfOrder extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    private MonthOutOfOrder(String sentence) {
        super(Kind.CONFLICT, sentence);
    }

    static MonthOutOfOrder toClose(YearMonth month, YearMonth next) {
        return new MonthOutOfOrder("账簿按月顺序结账：下一个应结账的月份是 %s，不能先结 %s。".formatted(next, month));
    }

    static MonthOutOfOrder toReopen(YearMonth month) {
        return new MonthOutOfOrder("只能反结最近一个已结账的月份，%s 不是。".formatted(month));
    }
}
