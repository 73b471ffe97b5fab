package cn.changxiao.property.management;

import cn.changxiao.property.Refusal;
import java.io.Serial;
import java.time.LocalDate;

/** The agreement cannot end on this day: it has ended before, or has not begun. */
public final class AgreementNotRunning extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    AgreementNotRunning(LocalDate from, LocalDate until, LocalDate end) {
        super(Kind.CONFLICT, "协议期间为 %s 至 %s，不能在 %s 终止，请选择期间内的日期。".formatted(from, until, end));
    }
}
