package cn.changxiao.property.ownership;

import cn.changxiao.property.Refusal;
import java.io.Serial;
import java.time.LocalDate;

/** A title passes when it is registered (Civil Code art. 214), so nobody owns from a day that has not come. */
public final class OwnershipInTheFuture extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    private OwnershipInTheFuture(String unit, LocalDate day, LocalDate today) {
        super(Kind.INVALID, "%s：产权自登记时转移（民法典第214条），%s 晚于今天 %s，请到登记之日再录入。".formatted(unit, day, today));
    }

    /** Passes if the day has come. */
    public static void refuse(String unit, LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw new OwnershipInTheFuture(unit, day, today);
        }
    }
}
