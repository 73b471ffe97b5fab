package cn.changxiao.billing.payment;

import cn.changxiao.property.Refusal;
import java.io.Serial;
import java.time.LocalDate;

/** Money cannot have been received on a day that has not come. */
public final class ReceivedInFuture extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    ReceivedInFuture(LocalDate receivedOn, LocalDate today) {
        super(Kind.INVALID, "收款日期 %s 晚于今天 %s，请填写实际收款日期。".formatted(receivedOn, today));
    }
}
