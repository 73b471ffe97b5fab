package cn.changxiao.property.policy;

import java.time.LocalDate;

/**
 * A policy value in force, with where it comes from: {@code profile} is the place that set it, {@code clause} the law
 * or document, and {@code isLocalSetting} says that no national number exists.
 */
public record PolicyValue(
        PolicyParameter parameter,
        long value,
        String profile,
        String clause,
        boolean isLocalSetting,
        LocalDate validFrom) {

    /** The value as people read it. */
    public String text() {
        return parameter.unit().text(value);
    }
}
