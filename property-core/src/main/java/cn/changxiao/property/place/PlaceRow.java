package cn.changxiao.property.place;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import org.jspecify.annotations.Nullable;

/** A row of the tree of places; a province has no parent. */
@MappedEntity("place_jurisdiction")
record PlaceRow(
        @Id String code,
        @MappedProperty("parent_code") @Nullable String parentCode,
        PlaceLevel level,
        String name) {

    Place toDomain() {
        return Place.of(code, name);
    }
}
