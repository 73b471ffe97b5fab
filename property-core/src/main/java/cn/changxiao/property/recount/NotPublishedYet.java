package cn.changxiao.property.recount;

import cn.changxiao.property.Refusal;
import cn.changxiao.property.decision.Decision;
import java.io.Serial;

/** Single votes leave the service with the published result and not before. */
public final class NotPublishedYet extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    NotPublishedYet(Decision decision) {
        super(
                Kind.CONFLICT,
                "“%s”目前为“%s”，结果公示以后才能下载结果公告和复核包。"
                        .formatted(decision.title(), decision.state().label()));
    }
}
