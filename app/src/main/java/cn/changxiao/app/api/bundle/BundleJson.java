package cn.changxiao.app.api.bundle;

import cn.changxiao.property.bundle.BundleSummary;
import io.micronaut.serde.annotation.Serdeable;

/** A bundle; {@code dissolvedOn} is 9999-12-31 while it lasts, {@code members} counts today. */
@Serdeable
record BundleJson(
        String id,
        String name,
        String streetCode,
        String street,
        String community,
        String organisation,
        String manager,
        String formedOn,
        String dissolvedOn,
        int members) {

    static BundleJson of(BundleSummary bundle) {
        return new BundleJson(
                bundle.id().toString(),
                bundle.name(),
                bundle.streetCode(),
                bundle.street(),
                bundle.community(),
                bundle.organisation().toString(),
                bundle.manager(),
                bundle.formedOn().toString(),
                bundle.dissolvedOn().toString(),
                bundle.members());
    }
}
