package cn.changxiao.scheduler;

import cn.changxiao.property.Sql;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;

/** Who bills for a compound on a day: companies, fallback managers and self-managing owners. */
@Singleton
class ManagersInCharge {

    private static final UserId NOBODY = new UserId(0);

    private final Sql sql;

    ManagersInCharge(Sql sql) {
        this.sql = sql;
    }

    List<InCharge> on(LocalDate day) {
        return sql.list(
                """
                SELECT o.organisation_id, o.name, o.kind FROM registry_organisation o
                WHERE o.kind IN ('PROPERTY_COMPANY', 'FALLBACK_MANAGER', 'OWNERS_COMMITTEE')
                    AND o.organisation_id IN (
                    SELECT m.organisation_id FROM registry_management m WHERE m.valid_from <= ? AND ? < m.valid_until)
                ORDER BY o.organisation_id
                """,
                row -> new InCharge(
                        row.getString("name"),
                        Viewer.member(
                                NOBODY,
                                "定时任务",
                                Role.valueOf(row.getString("kind")),
                                new OrganisationId(row.getLong("organisation_id")))),
                day,
                day);
    }

    /** A manager's name, and the service acting for it; what is prepared so still needs a person's sign-off. */
    record InCharge(String name, Viewer viewer) {}
}
