package cn.changxiao.property.estate;

import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads compounds as far as the viewer may see them. */
@Singleton
public class Compounds {

    private static final String SELECT = """
            SELECT c.compound_id, c.name, COALESCE(c.community_code, c.street_code) AS place_code,
                j.name AS place_name, c.address, c.built_year,
                (SELECT COUNT(*) FROM estate_building b WHERE b.compound_id = c.compound_id) AS buildings,
                (SELECT COUNT(*) FROM estate_unit u
                    WHERE u.compound_id = c.compound_id AND u.lapsed_on = '9999-12-31') AS units,
                (SELECT COALESCE(SUM(u.area_hundredths), 0) FROM estate_unit u
                    WHERE u.compound_id = c.compound_id AND u.lapsed_on = '9999-12-31') AS area,
                m.mode, o.name AS manager
            FROM estate_compound c
            LEFT JOIN registry_jurisdiction j ON j.code = COALESCE(c.community_code, c.street_code)
            LEFT JOIN registry_management m ON m.compound_id = c.compound_id
                AND m.valid_from <= ? AND ? < m.valid_until
            LEFT JOIN registry_organisation o ON o.organisation_id = m.organisation_id
            WHERE
            """;
    private static final String MATCHES = """
            AND COALESCE(c.community_code, c.street_code) LIKE CONCAT(?, '%')
            AND (c.name LIKE CONCAT('%', ?, '%') OR c.address LIKE CONCAT('%', ?, '%'))
            """;

    private final Sql sql;
    private final Clock clock;

    Compounds(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A page of compounds by place and name, as they are today. */
    public List<CompoundSummary> list(Viewer viewer, CompoundFilter filter) {
        LocalDate today = LocalDate.now(clock);
        return sql.list(
                SELECT
                        + CompoundScope.CONDITION
                        + MATCHES
                        + "ORDER BY place_code, c.name, c.compound_id LIMIT ? OFFSET ?",
                Compounds::read,
                withDay(
                        today,
                        new CompoundScope(viewer, today)
                                .and(filter.place(), filter.words(), filter.words(), filter.limit(), filter.offset())));
    }

    /** How many compounds the filter finds in all. */
    public long count(Viewer viewer, CompoundFilter filter) {
        return sql.number(
                "SELECT COUNT(*) FROM estate_compound c WHERE " + CompoundScope.CONDITION + MATCHES,
                new CompoundScope(viewer, LocalDate.now(clock)).and(filter.place(), filter.words(), filter.words()));
    }

    /**
     * One compound as it is today.
     *
     * @throws NotFound if there is none or the viewer must not see it
     */
    public CompoundSummary get(Viewer viewer, CompoundId id) {
        LocalDate today = LocalDate.now(clock);
        return sql.first(
                        SELECT + CompoundScope.CONDITION + "AND c.compound_id = ?",
                        Compounds::read,
                        withDay(today, new CompoundScope(viewer, today).and(id.value())))
                .orElseThrow(() -> new NotFound("小区", id));
    }

    private static Object[] withDay(LocalDate day, Object[] others) {
        Object[] all = new Object[others.length + 2];
        all[0] = day;
        all[1] = day;
        System.arraycopy(others, 0, all, 2, others.length);
        return all;
    }

    private static CompoundSummary read(ResultSet row) throws SQLException {
        return new CompoundSummary(
                new CompoundId(row.getLong("compound_id")),
                row.getString("name"),
                row.getString("place_code"),
                row.getString("place_name"),
                row.getString("address"),
                Optional.ofNullable(row.getObject("built_year", Integer.class)),
                row.getInt("buildings"),
                row.getInt("units"),
                Area.ofHundredths(row.getLong("area")),
                Optional.ofNullable(row.getString("mode")),
                Optional.ofNullable(row.getString("manager")));
    }
}
