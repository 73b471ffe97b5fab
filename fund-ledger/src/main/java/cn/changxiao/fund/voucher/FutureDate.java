package cn.changxiao.fund.voucher;

import cn.changxiao.property.Refusal;
import java.io.Serial;
import java.time.LocalDate;

/** A voucher dated after today; money is booked when it has moved. */
public final class FutureDate extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    public FutureDate(LocalDate date, LocalDate today) {
        super(Kind.INVALID, "记账日期 %s 晚于今天 %s，请在款项实际收付后记账。".formatted(date, today));
    }
}
