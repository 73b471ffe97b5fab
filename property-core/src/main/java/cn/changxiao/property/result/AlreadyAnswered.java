package cn.changxiao.property.result;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** An objection is answered once. */
public final class AlreadyAnswered extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    AlreadyAnswered(ObjectionId objection) {
        super(Kind.CONFLICT, "异议 %s 已有答复，答复后不能更改。".formatted(objection));
    }
}
