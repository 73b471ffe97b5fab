package cn.changxiao.billing.latefee;

import cn.changxiao.property.Refusal;
import cn.changxiao.property.policy.PolicyUnit;
import cn.changxiao.property.policy.PolicyValue;
import java.io.Serial;

/** A late fee never exceeds the cap that the place has set; where none is set, none is charged. */
public final class LateFeeAboveCap extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    LateFeeAboveCap(int perDay, PolicyValue cap) {
        super(
                Kind.INVALID,
                "每日 %s 超过本地上限 %s（%s，%s），请降至上限以内。"
                        .formatted(PolicyUnit.PARTS_PER_MILLION.text(perDay), cap.text(), cap.profile(), cap.clause()));
    }
}
