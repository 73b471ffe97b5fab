package cn.changxiao.billing.scope;

import cn.changxiao.billing.Managers;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Reads what the form of a run may offer. */
@Singleton
public class ScopeChoices {

    private static final String MANAGED = """
            SELECT DISTINCT c.compound_id, c.name, c.street_code, j.name AS street_name
            FROM registry_management m
            JOIN registry_compound c ON c.compound_id = m.compound_id
            JOIN registry_jurisdiction j ON j.code = c.street_code
            WHERE m.organisation_id = ? AND m.valid_from <= ? AND ? < m.valid_until
            ORDER BY c.street_code, c.name, c.compound_id
            """;

    private final Sql sql;
    private final Clock clock;

    ScopeChoices(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** By street and name. */
    public List<ScopeChoice> of(Viewer viewer) {
        LocalDate today = LocalDate.now(clock);
        return sql.list(
                MANAGED,
                row -> new ScopeChoice(
                        new CompoundId(row.getLong("compound_id")),
                        row.getString("name"),
                        row.getString("street_code"),
                        row.getString("street_name")),
                Managers.issuer(viewer, "编制出账批次").value(),
                today,
                today);
    }
}
