package cn.changxiao.property.committee;

import cn.changxiao.property.Refusal;
import cn.changxiao.property.policy.PolicyValue;
import java.io.Serial;

/** The size, the mixture or the term of a body is not what law or local policy asks for. */
public final class BodyAgainstRules extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    BodyAgainstRules(String what, PolicyValue rule) {
        super(Kind.INVALID, "%s，不符合规定（%s）。依据：%s。".formatted(what, rule.text(), rule.clause()));
    }
}
