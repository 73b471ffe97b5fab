package cn.changxiao.billing.collection.target;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.money.Rate;

/**
 * What a current-period rate should come to, in parts per million: good from {@code targetPpm} on, alarming below
 * {@code alertPpm}, which is never the higher one.
 */
public record TargetRate(long targetPpm, long alertPpm) {

    private static final long MILLION = 1_000_000;

    public TargetRate {
        if (targetPpm <= 0 || targetPpm > MILLION) {
            throw new InvalidValue("目标须大于 0%，不超过 100%。");
        }
        if (alertPpm < 0 || alertPpm > targetPpm) {
            throw new InvalidValue("预警线不得高于目标，请调低预警线或调高目标。");
        }
    }

    public boolean isReachedBy(Rate rate) {
        return rate.isAtLeast(targetPpm);
    }

    /** False too for a month without bills, which has no rate to be alarmed at. */
    public boolean isAlarming(Rate rate) {
        return rate.isDefined() && !rate.isAtLeast(alertPpm);
    }
}
