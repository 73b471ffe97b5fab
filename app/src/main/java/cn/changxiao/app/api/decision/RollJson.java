package cn.changxiao.app.api.decision;

import cn.changxiao.property.roll.FrozenRoll;
import cn.changxiao.property.roll.RollChange;
import cn.changxiao.property.roll.RollComparison;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** A frozen roll; the hash is SHA-256 in hexadecimal. */
@Serdeable
record RollJson(LocalDate day, LocalDateTime knownAt, int units, int heads, String area, String hash) {

    static RollJson of(FrozenRoll roll) {
        return new RollJson(
                roll.day(),
                roll.knownAt(),
                roll.units(),
                roll.heads(),
                roll.area().toString(),
                roll.hash());
    }

    /** The roll beside today's knowledge of its day. */
    @Serdeable
    record ComparisonJson(
            RollJson frozen,
            boolean sameAsKnownThen,
            int headsAsKnownNow,
            String areaAsKnownNow,
            List<ChangeJson> changes) {

        static ComparisonJson of(RollComparison comparison) {
            return new ComparisonJson(
                    RollJson.of(comparison.frozen()),
                    comparison.isSameAsKnownThen(),
                    comparison.headsAsKnownNow(),
                    comparison.areaAsKnownNow().toString(),
                    comparison.changes().stream()
                            .map(change -> new ChangeJson(
                                    change.unit().toString(), change.place(), change.kind(), change.detail()))
                            .toList());
        }
    }

    @Serdeable
    record ChangeJson(String unit, String place, RollChange.Kind kind, String detail) {}
}
