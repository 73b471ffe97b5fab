package cn.changxiao.property.result;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** A decision does not take effect while an owner waits for an answer. */
public final class ObjectionsOpen extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    ObjectionsOpen(long count) {
        super(Kind.CONFLICT, "还有 %d 条异议未答复，答复后才能办结。".formatted(count));
    }
}
