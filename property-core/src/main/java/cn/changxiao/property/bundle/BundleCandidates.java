package cn.changxiao.property.bundle;

import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Finds the compounds of the viewer's area that a company or fallback manager manages today and that are in no bundle. */
@Singleton
public class BundleCandidates {

    private static final int MOST = 2_000;

    private static final String CANDIDATES = """
            SELECT c.compound_id, c.name, c.street_code, COALESCE(s.name, c.street_code) AS street,
                COALESCE(c.community_code, '') AS community_code, COALESCE(j.name, '') AS community, o.organisation_id,
                o.name AS manager, COALESCE(c.built_year, 0) AS built_year
            FROM registry_visible_compound v
            JOIN estate_compound c ON c.compound_id = v.compound_id
            JOIN management_agreement a ON a.compound_id = c.compound_id AND a.valid_from <= ? AND a.valid_until > ?
            JOIN registry_organisation o ON o.organisation_id = a.organisation_id
            LEFT JOIN registry_jurisdiction j ON j.code = c.community_code
            LEFT JOIN registry_jurisdiction s ON s.code = c.street_code
            WHERE v.organisation_id = ? AND o.kind IN ('PROPERTY_COMPANY', 'FALLBACK_MANAGER')
                AND NOT EXISTS (SELECT 1 FROM management_bundle_member m
                    WHERE m.compound_id = c.compound_id AND m.valid_until > ?)
            ORDER BY o.name, o.organisation_id, c.street_code, community_code, c.name LIMIT ?
            """;

    private final Sql sql;
    private final Clock clock;

    BundleCandidates(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** By manager, street and community. */
    public List<Candidate> of(Viewer viewer) {
        viewer.require("提出打包", Role.STREET_OFFICE, Role.ADMINISTRATOR);
        LocalDate today = LocalDate.now(clock);
        return sql.list(
                CANDIDATES,
                row -> new Candidate(
                        new CompoundId(row.getLong("compound_id")),
                        row.getString("name"),
                        row.getString("street_code"),
                        row.getString("street"),
                        row.getString("community_code"),
                        row.getString("community"),
                        row.getInt("built_year"),
                        new OrganisationId(row.getLong("organisation_id")),
                        row.getString("manager")),
                today,
                today,
                viewer.organisationKey(),
                today,
                MOST);
    }

    /**
     * A compound that could be bundled.
     *
     * @param communityCode "" if nobody has recorded it
     * @param builtYear 0 if nobody has recorded it
     */
    public record Candidate(
            CompoundId compound,
            String name,
            String streetCode,
            String street,
            String communityCode,
            String community,
            int builtYear,
            OrganisationId organisation,
            String manager) {

        /** Whether it could join the bundle. */
        public boolean fits(BundleSummary bundle) {
            return organisation.equals(bundle.organisation())
                    && streetCode.equals(bundle.streetCode())
                    && (bundle.community().isEmpty() || bundle.community().equals(communityCode));
        }
    }
}
