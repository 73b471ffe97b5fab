package cn.changxiao.app.api.registry;

import cn.changxiao.property.organisation.OrganisationSummary;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** An organisation. */
@Serdeable
record OrganisationJson(
        String id, String kind, String name, @Nullable String creditCode, String place) {

    static OrganisationJson of(OrganisationSummary organisation) {
        return new OrganisationJson(
                organisation.id().toString(),
                organisation.kind().name(),
                organisation.name(),
                organisation.creditCode().orElse(null),
                organisation.jurisdictionCode());
    }
}
