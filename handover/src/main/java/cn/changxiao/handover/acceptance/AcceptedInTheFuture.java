package cn.changxiao.handover.acceptance;

import cn.changxiao.property.Refusal;
import java.io.Serial;
import java.time.LocalDate;

/** An acceptance is recorded after it took place. */
public final class AcceptedInTheFuture extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    AcceptedInTheFuture(LocalDate acceptedOn, LocalDate today) {
        super(Kind.INVALID, "验收日期 %s 晚于今天 %s，请在验收完成后登记。".formatted(acceptedOn, today));
    }
}
