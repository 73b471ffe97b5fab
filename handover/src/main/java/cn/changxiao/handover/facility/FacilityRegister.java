package cn.changxiao.handover.facility;

import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.VisibleCompounds;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The register of a compound as pages and files show it. */
@Singleton
public class FacilityRegister {

    private final Sql sql;
    private final VisibleCompounds compounds;
    private final Clock clock;

    FacilityRegister(Sql sql, VisibleCompounds compounds, Clock clock) {
        this.sql = sql;
        this.compounds = compounds;
        this.clock = clock;
    }

    /**
     * Every facility of the compound, class by class.
     *
     * @throws NotFound if the viewer does not see the compound
     */
    public List<Line> ofCompound(Viewer viewer, CompoundId compound) {
        compounds.require(viewer, compound);
        return sql.list("""
                SELECT f.facility_id, f.facility_class, f.description, f.quantity_hundredths, f.unit,
                    COALESCE(b.label, '') AS building, f.location, f.maker, f.serial, f.installed_on, f.cost_fen,
                    f.funding_source, f.owner_before, f.duty, COALESCE(o.name, '') AS operator, f.batch_id, f.title_on,
                    f.risk_on
                FROM handover_facility f
                LEFT JOIN registry_building b ON b.building_id = f.building_id
                LEFT JOIN registry_organisation o ON o.organisation_id = f.operator_id
                WHERE f.compound_id = ?
                ORDER BY f.facility_class, f.facility_id
                """, FacilityRegister::line, compound.value());
    }

    /**
     * Who owns, keeps and must repair a facility, from the beginning on; seen by whoever sees its compound and by its
     * operator.
     *
     * @throws NotFound if the viewer is neither
     */
    public CustodyTimeline custody(Viewer viewer, FacilityId facility) {
        LocalDate today = LocalDate.now(clock);
        return sql.first(
                        """
                        SELECT f.owner_before, f.duty, COALESCE(o.name, '') AS operator, f.title_on, f.risk_on,
                            (SELECT MIN(a.accepted_on) FROM handover_acceptance a
                                WHERE a.compound_id = f.compound_id AND a.conclusion <> 'FAILED'
                                    AND a.accepted_on >= COALESCE(f.installed_on, a.accepted_on)) AS accepted_on,
                            (SELECT MAX(w.ends_on) FROM handover_warranty w
                                WHERE w.compound_id = f.compound_id AND w.component = CASE f.facility_class
                                        WHEN 'WATER' THEN 'WATER_PIPES' WHEN 'DRAINAGE' THEN 'WATER_PIPES'
                                        WHEN 'POWER' THEN 'ELECTRICAL' WHEN 'HEAT' THEN 'HEATING' ELSE 'EQUIPMENT' END
                                    AND (w.building_id IS NULL OR w.building_id = f.building_id)) AS warranted_until
                        FROM handover_facility f
                        LEFT JOIN registry_organisation o ON o.organisation_id = f.operator_id
                        WHERE f.facility_id = ? AND (f.operator_id = ? OR EXISTS (
                            SELECT 1 FROM registry_visible_compound v
                            WHERE v.compound_id = f.compound_id AND v.organisation_id = ? AND v.valid_from <= ?
                                AND ? < v.valid_until))
                        """,
                        FacilityRegister::timeline,
                        facility.value(),
                        viewer.organisationKey(),
                        viewer.organisationKey(),
                        today,
                        today)
                .orElseThrow(() -> new NotFound("设施", facility));
    }

    private static CustodyTimeline timeline(ResultSet row) throws SQLException {
        return new CustodyTimeline(
                OwnerBefore.valueOf(row.getString("owner_before")),
                Duty.valueOf(row.getString("duty")),
                row.getString("operator"),
                new CustodyTimeline.Days(
                        day(row, "accepted_on"),
                        day(row, "warranted_until"),
                        day(row, "title_on"),
                        day(row, "risk_on")));
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                new FacilityId(row.getLong("facility_id")),
                FacilityClass.valueOf(row.getString("facility_class")),
                row.getString("description"),
                new Quantity(row.getLong("quantity_hundredths"), row.getString("unit")),
                (row.getString("building") + " " + row.getString("location")).strip(),
                (row.getString("maker") + " " + row.getString("serial")).strip(),
                day(row, "installed_on"),
                Money.ofFen(row.getLong("cost_fen")),
                FundingSource.valueOf(row.getString("funding_source")),
                OwnerBefore.valueOf(row.getString("owner_before")),
                Duty.valueOf(row.getString("duty")),
                row.getString("operator"),
                row.getLong("batch_id") != 0,
                day(row, "title_on"));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    /** A facility as a row; an empty operator means that none is named, an empty title day that it has not passed. */
    public record Line(
            FacilityId id,
            FacilityClass facilityClass,
            String description,
            Quantity quantity,
            String place,
            String make,
            Optional<LocalDate> installedOn,
            Money cost,
            FundingSource funding,
            OwnerBefore ownerBefore,
            Duty duty,
            String operator,
            boolean isInBatch,
            Optional<LocalDate> titleOn) {}
}
