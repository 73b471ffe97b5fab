package cn.changxiao.fund.loss;

import cn.changxiao.property.Refusal;
import java.io.Serial;
import java.time.LocalDate;

/** A building is lost once. */
public final class LossAlreadyRecorded extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    LossAlreadyRecorded(LocalDate lostOn) {
        super(Kind.CONFLICT, "该楼幢已登记于 %s 灭失，不能重复登记；如登记有误请先退回原记录。".formatted(lostOn));
    }
}
