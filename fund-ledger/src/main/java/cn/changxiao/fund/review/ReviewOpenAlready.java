package cn.changxiao.fund.review;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** A unit has one open review about one subject. */
public final class ReviewOpenAlready extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    ReviewOpenAlready(String number, ReviewSubject about) {
        super(Kind.CONFLICT, "本户对“%s”的复核申请 %s 正在办理，请等待答复，或先撤回再申请。".formatted(about.label(), number));
    }
}
