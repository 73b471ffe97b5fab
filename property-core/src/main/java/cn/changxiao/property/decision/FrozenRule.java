package cn.changxiao.property.decision;

import cn.changxiao.property.policy.PolicyParameter;
import cn.changxiao.property.policy.PolicyUnit;

/** A number of law or policy as it stood when a decision was announced, with its clause and who set it. */
public record FrozenRule(PolicyParameter parameter, long value, PolicyUnit unit, String clause, String profile) {

    /** The number as people read it: {@code 2/3}, {@code 15 日}. */
    public String text() {
        return unit.text(value);
    }
}
