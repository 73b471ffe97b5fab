package cn.changxiao.app.api.registry;

import cn.changxiao.property.management.AgreementId;
import cn.changxiao.property.management.FeeBasis;
import cn.changxiao.property.management.ManagementMode;
import cn.changxiao.property.management.ManagementPeriod;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A stretch of the timeline; a gap, in which nobody manages, has no agreement. */
@Serdeable
record ManagementJson(
        @Nullable String agreement,
        @Nullable String mode,
        String manager,
        @Nullable String feeBasis,
        LocalDate from,
        LocalDate until,
        String reason) {

    static ManagementJson of(ManagementPeriod period) {
        return new ManagementJson(
                period.agreement().map(AgreementId::toString).orElse(null),
                period.mode().map(ManagementMode::name).orElse(null),
                period.manager(),
                period.feeBasis().map(FeeBasis::name).orElse(null),
                period.from(),
                period.until(),
                period.reason());
    }
}
