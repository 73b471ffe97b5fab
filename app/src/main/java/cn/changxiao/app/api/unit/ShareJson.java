package cn.changxiao.app.api.unit;

import cn.changxiao.property.ownership.OwnershipChangeKind;
import cn.changxiao.property.ownership.RecordedShare;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A share with both its times; {@code supersededAt} is absent while it is believed. */
@Serdeable
record ShareJson(
        String person,
        String name,
        long numerator,
        long denominator,
        LocalDate validFrom,
        LocalDate validUntil,
        LocalDateTime recordedAt,
        @Nullable LocalDateTime supersededAt,
        @Nullable String kind,
        @Nullable String evidence) {

    static ShareJson of(RecordedShare share) {
        return new ShareJson(
                share.person().toString(),
                share.maskedName(),
                share.share().numerator(),
                share.share().denominator(),
                share.share().from(),
                share.share().until(),
                share.recordedAt(),
                share.isBelieved() ? null : share.supersededAt(),
                share.kind().map(OwnershipChangeKind::name).orElse(null),
                share.evidence().orElse(null));
    }
}
