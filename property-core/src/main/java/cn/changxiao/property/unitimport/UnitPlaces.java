package cn.changxiao.property.unitimport;

import cn.changxiao.property.unitfile.UnitField;
import cn.changxiao.property.unitfile.UnitPart;
import java.util.Arrays;

/** How rows and fields are named to people. */
final class UnitPlaces {

    private UnitPlaces() {}

    static String text(String building, String entrance, String room) {
        String middle = entrance.isEmpty() ? "" : entrance.matches("[0-9]+") ? entrance + "单元 " : entrance + " ";
        return (building.matches("[0-9]+") ? building + "幢" : building) + " " + middle + room;
    }

    /** Conflicts are about a field, or about a balance as a whole. */
    static String label(String field) {
        return Arrays.stream(UnitPart.values())
                .filter(part -> part.isMoney() && part.name().equals(field))
                .map(UnitPart::label)
                .findFirst()
                .orElseGet(() -> UnitField.valueOf(field).label());
    }
}
