package cn.changxiao.app.api.policy;

import cn.changxiao.property.policy.PolicyValue;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;

/** The value of a parameter that applies, why, and the values of larger places or earlier days that it overrides. */
@Serdeable
record PolicyJson(String parameter, String label, Value applies, List<Value> overridden) {

    /** @param candidates every value that could apply, the one that does first */
    static PolicyJson of(List<PolicyValue> candidates) {
        PolicyValue applies = candidates.get(0);
        return new PolicyJson(
                applies.parameter().name(),
                applies.parameter().label(),
                Value.of(applies),
                candidates.stream().skip(1).map(Value::of).toList());
    }

    /** A value with who set it and by what clause. */
    @Serdeable
    record Value(
            long value,
            String unit,
            String text,
            String profile,
            String clause,
            boolean isLocalSetting,
            LocalDate validFrom) {

        static Value of(PolicyValue value) {
            return new Value(
                    value.value(),
                    value.unit().name(),
                    value.text(),
                    value.profile(),
                    value.clause(),
                    value.isLocalSetting(),
                    value.validFrom());
        }
    }
}
