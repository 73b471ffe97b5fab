package cn.changxiao.app.api.registry;

import cn.changxiao.property.estate.CompoundSummary;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** A compound as it is today; {@code mode} is null while nobody manages it. */
@Serdeable
record CompoundJson(
        String id,
        String name,
        String place,
        String address,
        @Nullable Integer builtYear,
        int buildings,
        int units,
        long areaHundredths,
        String area,
        @Nullable String mode,
        @Nullable String manager) {

    static CompoundJson of(CompoundSummary compound) {
        return new CompoundJson(
                compound.id().toString(),
                compound.name(),
                compound.placeCode(),
                compound.address(),
                compound.builtYear().orElse(null),
                compound.buildings(),
                compound.units(),
                compound.area().hundredths(),
                compound.area().toString(),
                compound.mode().orElse(null),
                compound.manager().orElse(null));
    }
}
