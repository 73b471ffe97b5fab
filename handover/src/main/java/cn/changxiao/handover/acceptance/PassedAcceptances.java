package cn.changxiao.handover.acceptance;

import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.renovation.AcceptedRenovation;
import cn.changxiao.property.renovation.AcceptedRenovations;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;

/** The first acceptance of each project that did not fail. */
@Singleton
final class PassedAcceptances implements AcceptedRenovations {

    private static final String PASSED = """
            SELECT a.compound_id, a.project, MIN(a.accepted_on) AS accepted_on
            FROM handover_acceptance a
            WHERE a.conclusion <> 'FAILED' AND a.compound_id IN (
                SELECT v.compound_id FROM registry_visible_compound v WHERE v.organisation_id = ?)
            GROUP BY a.compound_id, a.project
            ORDER BY a.compound_id, accepted_on, a.project
            """;

    private final Sql sql;

    PassedAcceptances(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<AcceptedRenovation> of(Viewer viewer) {
        return sql.list(
                PASSED,
                row -> new AcceptedRenovation(
                        new CompoundId(row.getLong("compound_id")),
                        row.getString("project"),
                        row.getObject("accepted_on", LocalDate.class)),
                viewer.organisationKey());
    }
}
