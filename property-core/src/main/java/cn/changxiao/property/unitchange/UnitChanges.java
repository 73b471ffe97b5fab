package cn.changxiao.property.unitchange;

import cn.changxiao.property.Sql;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Lists the splits and merges of the compounds an organisation sees, those to be decided first. */
@Singleton
public class UnitChanges {

    private static final String LIST = """
            SELECT x.change_id, x.kind, x.state, c.name, x.effective_on, x.evidence, x.survey_reason, x.proposed_by,
                (SELECT GROUP_CONCAT(CONCAT(u.building_label, CASE WHEN u.entrance = '' THEN '' ELSE
                        CONCAT(u.entrance, '单元') END, u.room, '（', FORMAT(u.area_hundredths / 100, 2), '）')
                        ORDER BY u.unit_id SEPARATOR '、')
                    FROM estate_unit_change_old o JOIN registry_unit u ON u.unit_id = o.unit_id
                    WHERE o.change_id = x.change_id) AS olds,
                (SELECT GROUP_CONCAT(CONCAT(p.room, '（', FORMAT(p.area_hundredths / 100, 2), '）')
                        ORDER BY p.part_no SEPARATOR '、')
                    FROM estate_unit_change_part p WHERE p.change_id = x.change_id) AS parts
            FROM estate_unit_change x
            JOIN estate_compound c ON c.compound_id = x.compound_id
            WHERE EXISTS (SELECT 1 FROM registry_visible_compound v
                WHERE v.compound_id = x.compound_id AND v.organisation_id = ? AND v.valid_from <= ? AND ? < v.valid_until)
            ORDER BY CASE x.state WHEN 'PROPOSED' THEN 0 ELSE 1 END, x.change_id DESC LIMIT ?
            """;

    private final Sql sql;
    private final Clock clock;

    UnitChanges(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** At most so many, the newest first among those of one state. */
    @ReadOnly
    public List<UnitChangeSummary> list(Viewer viewer, int limit) {
        viewer.require(
                "查看房屋分割合并", Role.PROPERTY_COMPANY, Role.FALLBACK_MANAGER, Role.STREET_OFFICE, Role.FUND_CUSTODIAN);
        LocalDate today = LocalDate.now(clock);
        return sql.list(LIST, UnitChanges::read, viewer.organisationKey(), today, today, limit);
    }

    private static UnitChangeSummary read(ResultSet row) throws SQLException {
        return new UnitChangeSummary(
                new UnitChangeId(row.getLong("change_id")),
                UnitChangeKind.valueOf(row.getString("kind")),
                UnitChangeState.valueOf(row.getString("state")),
                row.getString("name"),
                row.getString("olds"),
                row.getString("parts"),
                row.getObject("effective_on", LocalDate.class),
                row.getString("evidence"),
                row.getString("survey_reason"),
                new UserId(row.getLong("proposed_by")));
    }
}
