package cn.changxiao.property.result;

import cn.changxiao.property.Refusal;
import java.io.Serial;
import java.time.LocalDate;

/** The time for objections is over; what is left is the court (民法典 art. 280). */
public final class ChallengeOver extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    ChallengeOver(LocalDate until) {
        super(Kind.CONFLICT, "异议期已于 %s 结束；认为决定侵害您的合法权益的，可依民法典第280条请求人民法院撤销。".formatted(until));
    }
}
