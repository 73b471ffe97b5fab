package cn.changxiao.billing.collection.asof;

import cn.changxiao.property.Refusal;
import java.io.Serial;
import java.time.LocalDate;

/** Nobody knows rates of a day that has not come. */
public final class DayInFuture extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    DayInFuture(LocalDate day, LocalDate today) {
        super(Kind.INVALID, "截至日期 %s 在今天 %s 之后，请选今天或以前的日期。".formatted(day, today));
    }
}
