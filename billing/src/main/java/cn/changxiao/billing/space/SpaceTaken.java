package cn.changxiao.billing.space;

import cn.changxiao.property.Refusal;
import java.io.Serial;
import java.time.LocalDate;

/** A numbered space has one holder a day. */
public final class SpaceTaken extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    SpaceTaken(String number, LocalDate from, LocalDate until) {
        super(Kind.CONFLICT, "车位 %s 在 %s 至 %s 之间已登记给其他房屋，请先终止原登记。".formatted(number, from, until));
    }
}
