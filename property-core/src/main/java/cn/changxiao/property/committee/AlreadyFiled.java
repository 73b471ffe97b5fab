package cn.changxiao.property.committee;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** The term has a filing number already; it is given once. */
public final class AlreadyFiled extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    AlreadyFiled(BodyTermId term) {
        super(Kind.CONFLICT, "任期 %s 不存在或已经备案，备案号不能更改，请刷新后查看。".formatted(term));
    }
}
