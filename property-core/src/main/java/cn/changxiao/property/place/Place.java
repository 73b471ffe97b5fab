package cn.changxiao.property.place;

import java.util.Set;

/** A node of the tree: {@code 510903001} is a street, inside whatever its code's prefixes name. */
public record Place(String code, PlaceLevel level, String name) {

    private static final Set<String> NAMES_OF_NO_PLACE = Set.of("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划");

    public static Place of(String code, String name) {
        return new Place(code, PlaceLevel.of(code), name);
    }

    /** True for nodes that GB/T 2260 needs to keep its levels and that nobody says: 北京市 · 市辖区 · 东城区. */
    public boolean isFormal() {
        return level == PlaceLevel.CITY && NAMES_OF_NO_PLACE.contains(name);
    }
}
