package cn.changxiao.fund.review;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** The step does not follow on where the review stands. */
public final class WrongReviewState extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    WrongReviewState(String number, ReviewState state, String step) {
        super(Kind.CONFLICT, "复核申请 %s 的状态是“%s”，不能%s；请刷新页面查看最新状态。".formatted(number, state.label(), step));
    }
}
