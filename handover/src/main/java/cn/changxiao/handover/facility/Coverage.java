package cn.changxiao.handover.facility;

import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Rate;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * How far the hand-over has come: of the facilities that the law wants transferred, how many have been, by operator,
 * class and street. What operators owned before or owners keep is in no denominator.
 */
@Singleton
public class Coverage {

    private final Sql sql;
    private final Clock clock;

    Coverage(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** By operator; facilities without a named operator stand under an empty name. */
    public List<Share> byOperator(Viewer viewer) {
        return shares(viewer, """
                SELECT COALESCE(o.name, '') AS name, COUNT(*) AS facilities, SUM(f.title_on <= ?) AS transferred,
                    SUM(f.batch_id IS NOT NULL AND f.title_on IS NULL) AS in_batches
                FROM handover_facility f
                LEFT JOIN registry_organisation o ON o.organisation_id = f.operator_id
                WHERE f.duty = 'TRANSFER_BY_LAW' AND f.compound_id IN (
                    SELECT v.compound_id FROM registry_visible_compound v
                    WHERE v.organisation_id = ? AND v.valid_from <= ? AND ? < v.valid_until)
                GROUP BY COALESCE(o.name, '') ORDER BY facilities DESC, name
                """);
    }

    /** By class; the names are those of {@link FacilityClass}. */
    public List<Share> byClass(Viewer viewer) {
        return shares(viewer, """
                SELECT f.facility_class AS name, COUNT(*) AS facilities, SUM(f.title_on <= ?) AS transferred,
                    SUM(f.batch_id IS NOT NULL AND f.title_on IS NULL) AS in_batches
                FROM handover_facility f
                WHERE f.duty = 'TRANSFER_BY_LAW' AND f.compound_id IN (
                    SELECT v.compound_id FROM registry_visible_compound v
                    WHERE v.organisation_id = ? AND v.valid_from <= ? AND ? < v.valid_until)
                GROUP BY f.facility_class ORDER BY facilities DESC, name
                """);
    }

    /** By street. */
    public List<Share> byStreet(Viewer viewer) {
        return shares(viewer, """
                SELECT j.name AS name, COUNT(*) AS facilities, SUM(f.title_on <= ?) AS transferred,
                    SUM(f.batch_id IS NOT NULL AND f.title_on IS NULL) AS in_batches
                FROM handover_facility f
                JOIN registry_compound c ON c.compound_id = f.compound_id
                JOIN registry_jurisdiction j ON j.code = c.street_code
                WHERE f.duty = 'TRANSFER_BY_LAW' AND f.compound_id IN (
                    SELECT v.compound_id FROM registry_visible_compound v
                    WHERE v.organisation_id = ? AND v.valid_from <= ? AND ? < v.valid_until)
                GROUP BY j.code, j.name ORDER BY facilities DESC, name
                """);
    }

    private List<Share> shares(Viewer viewer, String query) {
        LocalDate today = LocalDate.now(clock);
        return sql.list(query, Coverage::share, today, viewer.organisationKey(), today, today);
    }

    private static Share share(ResultSet row) throws SQLException {
        return new Share(
                row.getString("name"),
                row.getLong("facilities"),
                row.getLong("transferred"),
                row.getLong("in_batches"));
    }

    /** Facilities to be transferred under one name, how many have been, and how many are in open batches. */
    public record Share(String name, long facilities, long transferred, long inBatches) {

        public Rate rate() {
            return new Rate(transferred, facilities);
        }
    }
}
