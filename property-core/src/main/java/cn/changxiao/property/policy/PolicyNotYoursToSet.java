package cn.changxiao.property.policy;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** National law fixes the number, or it is the whole service's: a street cannot set its own. */
public final class PolicyNotYoursToSet extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    PolicyNotYoursToSet(PolicyParameter parameter, String reason) {
        super(Kind.FORBIDDEN, "您不能在此设定“%s”：%s。".formatted(parameter.label(), reason));
    }
}
