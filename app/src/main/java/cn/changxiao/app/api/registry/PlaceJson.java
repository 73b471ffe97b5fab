package cn.changxiao.app.api.registry;

import cn.changxiao.property.place.Place;
import io.micronaut.serde.annotation.Serdeable;

/** A place of the tree. */
@Serdeable
record PlaceJson(String code, String level, String name, boolean isFormal) {

    static PlaceJson of(Place place) {
        return new PlaceJson(place.code(), place.level().name(), place.name(), place.isFormal());
    }
}
