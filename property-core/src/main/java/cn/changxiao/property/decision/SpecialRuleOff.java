package cn.changxiao.property.decision;

import cn.changxiao.property.Refusal;
import cn.changxiao.property.policy.PolicyValue;
import cn.changxiao.property.tally.SpecialRule;
import java.io.Serial;

/** The proposal asks for a form of voting that the place has not switched on. */
public final class SpecialRuleOff extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    SpecialRuleOff(SpecialRule rule, PolicyValue setting) {
        super(
                Kind.CONFLICT,
                "本地未启用“%s”（%s：%s）。请改用民法典第278条的表决方式，或先在政策参数中依据本地规定启用。"
                        .formatted(rule.label(), setting.profile(), setting.clause()));
    }
}
