package cn.changxiao.handover.acceptance;

import cn.changxiao.handover.warranty.ComponentKind;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The acceptances of the compounds a viewer sees, newest first. */
@Singleton
public class AcceptanceList {

    private final Sql sql;
    private final Clock clock;

    AcceptanceList(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A page of {@code limit} rows after the first {@code offset}. */
    public List<Line> page(Viewer viewer, int limit, int offset) {
        LocalDate today = LocalDate.now(clock);
        return sql.list("""
                SELECT a.acceptance_id, a.compound_id, c.name AS compound, a.project, a.works_class, a.conclusion,
                    a.accepted_on, a.remark,
                    (SELECT COUNT(*) FROM handover_warranty w
                        WHERE w.acceptance_id = a.acceptance_id AND w.ends_on > ?) AS warranties
                FROM handover_acceptance a
                JOIN registry_compound c ON c.compound_id = a.compound_id
                WHERE a.compound_id IN (SELECT v.compound_id FROM registry_visible_compound v
                    WHERE v.organisation_id = ? AND v.valid_from <= ? AND ? < v.valid_until)
                ORDER BY a.accepted_on DESC, a.acceptance_id DESC
                LIMIT ? OFFSET ?
                """, AcceptanceList::line, today, viewer.organisationKey(), today, today, limit, offset);
    }

    /** How many there are. */
    public long count(Viewer viewer) {
        LocalDate today = LocalDate.now(clock);
        return sql.number("""
                SELECT COUNT(*) FROM handover_acceptance a
                WHERE a.compound_id IN (SELECT v.compound_id FROM registry_visible_compound v
                    WHERE v.organisation_id = ? AND v.valid_from <= ? AND ? < v.valid_until)
                """, viewer.organisationKey(), today, today);
    }

    /**
     * One acceptance with its parties and warranties.
     *
     * @throws NotFound if the viewer does not see it
     */
    public Detail detail(Viewer viewer, AcceptanceId id) {
        LocalDate today = LocalDate.now(clock);
        Line line = sql.first("""
                        SELECT a.acceptance_id, a.compound_id, c.name AS compound, a.project, a.works_class,
                            a.conclusion, a.accepted_on, a.remark, 0 AS warranties
                        FROM handover_acceptance a
                        JOIN registry_compound c ON c.compound_id = a.compound_id
                        WHERE a.acceptance_id = ? AND EXISTS (SELECT 1 FROM registry_visible_compound v
                            WHERE v.compound_id = a.compound_id AND v.organisation_id = ? AND v.valid_from <= ?
                                AND ? < v.valid_until)
                        """, AcceptanceList::line, id.value(), viewer.organisationKey(), today, today)
                .orElseThrow(() -> new NotFound("验收记录", id));
        return new Detail(line, parties(id), warranties(id));
    }

    private List<AcceptingParty> parties(AcceptanceId id) {
        return sql.list(
                """
                SELECT party_kind, name, representative FROM handover_acceptance_party
                WHERE acceptance_id = ? ORDER BY line_no
                """,
                row -> new AcceptingParty(PartyKind.valueOf(row.getString(1)), row.getString(2), row.getString(3)),
                id.value());
    }

    private List<Warranty> warranties(AcceptanceId id) {
        return sql.list(
                """
                SELECT w.component, COALESCE(b.label, '') AS building, w.starts_on, w.ends_on, w.clause
                FROM handover_warranty w
                LEFT JOIN registry_building b ON b.building_id = w.building_id
                WHERE w.acceptance_id = ? ORDER BY w.ends_on, w.warranty_id
                """,
                row -> new Warranty(
                        ComponentKind.valueOf(row.getString("component")),
                        row.getString("building"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        row.getString("clause")),
                id.value());
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                new AcceptanceId(row.getLong("acceptance_id")),
                new CompoundId(row.getLong("compound_id")),
                row.getString("compound"),
                row.getString("project"),
                WorksClass.valueOf(row.getString("works_class")),
                Conclusion.valueOf(row.getString("conclusion")),
                row.getObject("accepted_on", LocalDate.class),
                row.getString("remark"),
                row.getLong("warranties"));
    }

    /** One acceptance as a row; {@code warranties} counts those that have not ended. */
    public record Line(
            AcceptanceId id,
            CompoundId compound,
            String compoundName,
            String project,
            WorksClass worksClass,
            Conclusion conclusion,
            LocalDate acceptedOn,
            String remark,
            long warranties) {}

    /** One acceptance as a page. */
    public record Detail(Line line, List<AcceptingParty> parties, List<Warranty> warranties) {}

    /** A warranty as shown; an empty building means the whole compound. */
    public record Warranty(ComponentKind component, String building, LocalDate from, LocalDate until, String clause) {}
}
