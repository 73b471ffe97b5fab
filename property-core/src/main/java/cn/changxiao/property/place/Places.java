package cn.changxiao.property.place;

import cn.changxiao.property.NotFound;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the tree of places, which is public. */
@Singleton
public class Places {

    private final PlaceRows rows;

    Places(PlaceRows rows) {
        this.rows = rows;
    }

    /** The places directly below; the provinces for "". */
    public List<Place> children(String code) {
        return places(
                code.isEmpty() ? rows.findByParentCodeIsNullOrderByCode() : rows.findByParentCodeOrderByCode(code));
    }

    /** From the province down to the place itself; empty for "". */
    public List<Place> path(String code) {
        return PlaceLevel.isCode(code)
                ? places(rows.findByCodeInListOrderByCode(PlaceLevel.prefixesOf(code)))
                : List.of();
    }

    /** The path as people say it, without formal nodes: {@code 四川省 遂宁市 船山区 南津路街道}. */
    public String fullName(String code) {
        return path(code).stream()
                .filter(place -> !place.isFormal())
                .map(Place::name)
                .collect(Collectors.joining(" "));
    }

    /** Places whose name contains the words or whose code begins with them, the largest first. */
    public List<Place> search(String words, int limit) {
        return places(rows.search(words, limit));
    }

    /** The place of a code, if there is one. */
    public Optional<Place> find(String code) {
        return PlaceLevel.isCode(code) ? rows.findByCode(code).map(PlaceRow::toDomain) : Optional.empty();
    }

    /**
     * The place of a code.
     *
     * @throws NotFound if there is none
     */
    public Place get(String code) {
        return find(code).orElseThrow(() -> new NotFound("区划", code));
    }

    private static List<Place> places(List<PlaceRow> rows) {
        return rows.stream().map(PlaceRow::toDomain).toList();
    }
}
