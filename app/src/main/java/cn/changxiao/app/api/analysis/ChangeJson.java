package cn.changxiao.app.api.analysis;

import cn.changxiao.app.api.analysis.AnalysisJson.FractionJson;
import cn.changxiao.billing.collection.effect.BeforeAfter;
import cn.changxiao.billing.collection.effect.EffectInterval;
import cn.changxiao.billing.collection.effect.EventKind;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;

/**
 * An event beside compounds without one; {@code effectPpm} and its interval by households only when the months are over.
 *
 * @param besides what else happened to the compound in these months
 */
@Serdeable
record ChangeJson(
        EventKind kind,
        String compound,
        String name,
        String on,
        String what,
        FractionJson before,
        FractionJson after,
        int others,
        FractionJson othersBefore,
        FractionJson othersAfter,
        Optional<Long> effectPpm,
        Optional<IntervalJson> byHouseholds,
        List<EventKind> besides,
        boolean smallSample) {

    static ChangeJson of(BeforeAfter row, long fewest) {
        boolean isTold = row.isOver() && row.isComparable();
        return new ChangeJson(
                row.event().kind(),
                Long.toString(row.event().compound()),
                row.event().name(),
                row.event().on().toString(),
                row.event().what(),
                FractionJson.of(row.rateBefore()),
                FractionJson.of(row.rateAfter()),
                row.others(),
                FractionJson.of(row.othersRateBefore()),
                FractionJson.of(row.othersRateAfter()),
                isTold ? Optional.of(row.effectPpm()) : Optional.empty(),
                isTold ? row.byHouseholds().map(IntervalJson::of) : Optional.empty(),
                row.besides().stream().sorted().toList(),
                row.isSmallSample(fewest));
    }

    /** With 95 % confidence between low and high, in parts per million. */
    @Serdeable
    record IntervalJson(long effectPpm, long lowPpm, long highPpm) {

        static IntervalJson of(EffectInterval interval) {
            return new IntervalJson(interval.effectPpm(), interval.lowPpm(), interval.highPpm());
        }
    }
}
