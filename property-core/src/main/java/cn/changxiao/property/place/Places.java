package cn.changxiao.property.place;

import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the tree of places, which is public. */
@Singleton
public class Places {

    private final Sql sql;

    Places(Sql sql) {
        this.sql = sql;
    }

    /** The places directly below; the provinces for "". */
    public List<Place> children(String code) {
        return sql.list("""
                SELECT code, name FROM place_jurisdiction
                WHERE parent_code = ? OR (? = '' AND parent_code IS NULL)
                ORDER BY code
                """, Places::read, code, code);
    }

    /** From the province down to the place itself; empty for "". */
    public List<Place> path(String code) {
        return sql.list("""
                SELECT code, name FROM place_jurisdiction
                WHERE code IN (LEFT(?, 2), LEFT(?, 4), LEFT(?, 6), LEFT(?, 9), ?)
                ORDER BY code
                """, Places::read, code, code, code, code, code);
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
        return sql.list("""
                SELECT code, name FROM place_jurisdiction
                WHERE name LIKE CONCAT('%', ?, '%') OR CONVERT(code USING utf8mb4) LIKE CONCAT(?, '%')
                ORDER BY CHAR_LENGTH(code), code
                LIMIT ?
                """, Places::read, words, words, limit);
    }

    /** The place of a code, if there is one. */
    public Optional<Place> find(String code) {
        if (!PlaceLevel.isCode(code)) {
            return Optional.empty();
        }
        return sql.first("SELECT code, name FROM place_jurisdiction WHERE code = ?", Places::read, code);
    }

    /**
     * The place of a code.
     *
     * @throws NotFound if there is none
     */
    public Place get(String code) {
        return find(code).orElseThrow(() -> new NotFound("区划", code));
    }

    private static Place read(ResultSet row) throws SQLException {
        return Place.of(row.getString("code"), row.getString("name"));
    }
}
