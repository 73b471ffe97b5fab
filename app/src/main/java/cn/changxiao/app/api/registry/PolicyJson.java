package cn.changxiao.app.api.registry;

import cn.changxiao.property.policy.PolicyValue;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;

/** The value of a parameter that applies, and why. */
@Serdeable
record PolicyJson(
        String parameter,
        String label,
        long value,
        String unit,
        String text,
        String profile,
        String clause,
        boolean isLocalSetting,
        LocalDate validFrom) {

    static PolicyJson of(PolicyValue value) {
        return new PolicyJson(
                value.parameter().name(),
                value.parameter().label(),
                value.value(),
                value.unit().name(),
                value.text(),
                value.profile(),
                value.clause(),
                value.isLocalSetting(),
                value.validFrom());
    }
}
