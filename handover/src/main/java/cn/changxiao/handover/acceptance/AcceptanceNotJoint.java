package cn.changxiao.handover.acceptance;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** A party without which the acceptance is not a joint one is missing. */
public final class AcceptanceNotJoint extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    AcceptanceNotJoint(String missing) {
        super(Kind.INVALID, "联合验收缺少%s，请补充参加单位及签字人。".formatted(missing));
    }

    AcceptanceNotJoint(String missing, String clause) {
        super(Kind.INVALID, "联合验收缺少%s，请补充参加单位及签字人。依据：%s。".formatted(missing, clause));
    }
}
