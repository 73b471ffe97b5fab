package cn.changxiao.app.api.decision;

import cn.changxiao.property.decision.FrozenRule;
import io.micronaut.serde.annotation.Serdeable;

/** A frozen number of law or policy; {@code text} is how people read it. */
@Serdeable
record RuleJson(String parameter, String text, String clause, String profile) {

    static RuleJson of(FrozenRule rule) {
        return new RuleJson(rule.parameter().name(), rule.text(), rule.clause(), rule.profile());
    }
}
