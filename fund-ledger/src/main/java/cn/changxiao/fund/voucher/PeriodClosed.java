package cn.changxiao.fund.voucher;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** The month of the voucher is closed. */
public final class PeriodClosed extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    public PeriodClosed(int month) {
        super(Kind.CONFLICT, "%d 年 %d 月已结账，请把日期改到未结账的月份。".formatted(month / 100, month % 100));
    }
}
