package cn.changxiao.handover.batch;

import cn.changxiao.handover.facility.FacilityClass;
import cn.changxiao.handover.facility.FacilityId;
import cn.changxiao.handover.facility.Quantity;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** One batch with its items and its history. */
@Singleton
public class BatchDetail {

    private final Sql sql;
    private final Clock clock;

    BatchDetail(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * The batch, to its operator once invited and to whoever sees its compound.
     *
     * @throws NotFound to everybody else
     */
    public BatchView view(Viewer viewer, BatchId id) {
        LocalDate today = LocalDate.now(clock);
        List<BatchView.Item> items = items(id);
        return sql.first(
                        """
                        SELECT b.batch_id, b.batch_number, b.state, b.compound_id, c.name AS compound, c.address,
                            b.giver_id, g.name AS giver, COALESCE(b.giver_signatory, '') AS giver_signatory,
                            b.operator_id, o.name AS operator, COALESCE(b.operator_signatory, '') AS operator_signatory,
                            COALESCE(d.certificate_number, b.decision_reference) AS decision,
                            d.certificate_id IS NOT NULL AS is_certified, b.created_at, b.moved_at, b.check_on, b.title_on, b.risk_on
                        FROM handover_batch b
                        JOIN registry_compound c ON c.compound_id = b.compound_id
                        JOIN registry_organisation o ON o.organisation_id = b.operator_id
                        JOIN registry_organisation g ON g.organisation_id = b.giver_id
                        LEFT JOIN registry_certificate d ON d.certificate_id = b.certificate_id
                        WHERE b.batch_id = ? AND ((b.operator_id = ? AND b.state <> 'DRAFT') OR EXISTS (
                            SELECT 1 FROM registry_visible_compound v
                            WHERE v.compound_id = b.compound_id AND v.organisation_id = ? AND v.valid_from <= ?
                                AND ? < v.valid_until))
                        """,
                        row -> view(row, items),
                        id.value(),
                        viewer.organisationKey(),
                        viewer.organisationKey(),
                        today,
                        today)
                .orElseThrow(() -> new NotFound("移交批次", id));
    }

    /** The moves of a batch, oldest first, to whoever sees it. */
    public List<BatchView.Event> history(BatchView batch) {
        return sql.list(
                """
                SELECT transition, detail, moved_at FROM handover_batch_event WHERE batch_id = ? ORDER BY event_id
                """,
                row -> new BatchView.Event(
                        Transition.valueOf(row.getString(1)), row.getString(2), row.getObject(3, LocalDateTime.class)),
                batch.id().value());
    }

    private List<BatchView.Item> items(BatchId id) {
        return sql.list("""
                SELECT i.line_no, i.facility_id, f.facility_class, f.description, f.quantity_hundredths, f.unit,
                    COALESCE(b.label, '') AS building, f.location, f.maker, f.serial, i.outcome, i.defect,
                    i.defect_due_on
                FROM handover_batch_item i
                JOIN handover_facility f ON f.facility_id = i.facility_id
                LEFT JOIN registry_building b ON b.building_id = f.building_id
                WHERE i.batch_id = ? ORDER BY i.line_no
                """, BatchDetail::item, id.value());
    }

    private static BatchView view(ResultSet row, List<BatchView.Item> items) throws SQLException {
        return new BatchView(
                new BatchId(row.getLong("batch_id")),
                row.getString("batch_number"),
                BatchState.valueOf(row.getString("state")),
                new BatchView.Parties(
                        new CompoundId(row.getLong("compound_id")),
                        row.getString("compound"),
                        row.getString("address"),
                        new OrganisationId(row.getLong("giver_id")),
                        row.getString("giver"),
                        row.getString("giver_signatory"),
                        new OrganisationId(row.getLong("operator_id")),
                        row.getString("operator"),
                        row.getString("operator_signatory"),
                        Optional.ofNullable(row.getString("decision")),
                        row.getBoolean("is_certified")),
                new BatchView.Days(
                        row.getObject("created_at", LocalDateTime.class),
                        row.getObject("moved_at", LocalDateTime.class),
                        day(row, "check_on"),
                        day(row, "title_on"),
                        day(row, "risk_on")),
                items);
    }

    private static BatchView.Item item(ResultSet row) throws SQLException {
        return new BatchView.Item(
                row.getInt("line_no"),
                new FacilityId(row.getLong("facility_id")),
                FacilityClass.valueOf(row.getString("facility_class")),
                row.getString("description"),
                new Quantity(row.getLong("quantity_hundredths"), row.getString("unit")),
                (row.getString("building") + " " + row.getString("location")).strip(),
                (row.getString("maker") + " " + row.getString("serial")).strip(),
                ItemOutcome.valueOf(row.getString("outcome")),
                row.getString("defect"),
                day(row, "defect_due_on"));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }
}
