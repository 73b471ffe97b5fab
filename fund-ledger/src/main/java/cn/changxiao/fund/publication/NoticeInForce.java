package cn.changxiao.fund.publication;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** A compound's months have one publication in force. */
public final class NoticeInForce extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    NoticeInForce(NoticePeriod period) {
        super(Kind.CONFLICT, "该小区 %s 的公示已经公布；内容有误的，请先撤回并写明原因，再重新公布。".formatted(period));
    }
}
