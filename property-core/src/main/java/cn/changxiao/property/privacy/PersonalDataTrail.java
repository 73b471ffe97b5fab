package cn.changxiao.property.privacy;

import cn.changxiao.property.Sql;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.RoleMissing;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Who saw whose numbers in clear, who looked for whom, and when the key was renewed. Administrators read all of it, a
 * street office what concerns owners of its compounds or was done by organisations of its area.
 */
@Singleton
public class PersonalDataTrail {

    private static final String CONCERNS = """
            FROM audit_entry a
            LEFT JOIN registry_organisation o ON o.organisation_id = a.organisation_id
            WHERE a.action IN ('RevealPerson', 'FindOwners', 'RotatePersonalKey')
                AND a.recorded_at >= ? AND a.recorded_at < ?
                AND (? OR (a.action = 'FindOwners' AND o.jurisdiction_code LIKE CONCAT(
                        (SELECT s.jurisdiction_code FROM registry_organisation s WHERE s.organisation_id = ?), '%'))
                    OR (a.action = 'RevealPerson' AND EXISTS (
                        SELECT 1 FROM registry_ownership w
                        JOIN registry_unit u ON u.unit_id = w.unit_id
                        JOIN registry_visible_compound v ON v.compound_id = u.compound_id
                        WHERE w.person_id = CAST(SUBSTRING(a.subject, 8) AS UNSIGNED) AND v.organisation_id = ?
                            AND v.valid_from <= ? AND ? < v.valid_until)))
            """;

    private final Sql sql;
    private final Clock clock;

    PersonalDataTrail(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * The lines of {@code [from, until]}, the latest first.
     *
     * @throws RoleMissing if the viewer is neither an administrator nor of a street office
     */
    public List<TrailEntry> page(Viewer viewer, LocalDate from, LocalDate until, int limit, int offset) {
        return sql.list(
                "SELECT a.recorded_at, a.user_name, a.role, COALESCE(o.name, '') AS organisation, a.action, a.subject, "
                        + "a.detail " + CONCERNS + " ORDER BY a.recorded_at DESC, a.entry_id DESC LIMIT " + limit
                        + " OFFSET " + offset,
                PersonalDataTrail::read,
                scope(viewer, from, until));
    }

    /**
     * How many lines there are.
     *
     * @throws RoleMissing if the viewer is neither an administrator nor of a street office
     */
    public long count(Viewer viewer, LocalDate from, LocalDate until) {
        return sql.number("SELECT COUNT(*) " + CONCERNS, scope(viewer, from, until));
    }

    private Object[] scope(Viewer viewer, LocalDate from, LocalDate until) {
        viewer.require("查看个人信息使用记录", Role.ADMINISTRATOR, Role.STREET_OFFICE);
        LocalDateTime begin = from.atStartOfDay();
        LocalDateTime end = until.plusDays(1).atStartOfDay();
        LocalDate today = LocalDate.now(clock);
        boolean all = viewer.role() == Role.ADMINISTRATOR;
        long own = viewer.organisationKey();
        return new Object[] {begin, end, all, own, own, today, today};
    }

    private static TrailEntry read(ResultSet row) throws SQLException {
        return new TrailEntry(
                row.getObject("recorded_at", LocalDateTime.class),
                row.getString("user_name"),
                row.getString("role"),
                row.getString("organisation"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("detail"));
    }
}
