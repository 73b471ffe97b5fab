package cn.changxiao.property.bundle;

import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads bundles: a street office or housing authority those of its area, a manager its own, whole and read-only. */
@Singleton
public class Bundles {

    private static final int MOST = 500;

    /** One value: the viewer's organisation; 0 sees everything if the administrator asks. */
    private static final String SCOPE = """
            (x.organisation_id = ? OR ? = 1 OR EXISTS (SELECT 1 FROM registry_organisation s WHERE s.organisation_id = ?
                AND s.kind IN ('STREET_OFFICE', 'HOUSING_AUTHORITY') AND x.street_code LIKE CONCAT(s.jurisdiction_code, '%')))
            """;

    private static final String BUNDLES = """
            SELECT x.bundle_id, x.name, x.street_code, x.community_code, x.organisation_id, x.formed_on, x.dissolved_on,
                COALESCE(j.name, x.street_code) AS street, o.name AS manager,
                (SELECT COUNT(*) FROM management_bundle_member m
                    WHERE m.bundle_id = x.bundle_id AND m.valid_from <= ? AND m.valid_until > ?) AS members
            FROM management_bundle x
            JOIN registry_organisation o ON o.organisation_id = x.organisation_id
            LEFT JOIN registry_jurisdiction j ON j.code = x.street_code
            WHERE\s""" + SCOPE;
    private static final String MEMBERS = """
            SELECT m.compound_id, c.name, m.valid_from, m.valid_until, p.basis_kind, p.basis, COALESCE((
                SELECT COALESCE(o.name, '业主自管') FROM management_agreement a
                LEFT JOIN registry_organisation o ON o.organisation_id = a.organisation_id
                WHERE a.compound_id = m.compound_id AND a.valid_from <= ? AND a.valid_until > ?), '无管理单位') AS manager_now
            FROM management_bundle_member m
            JOIN estate_compound c ON c.compound_id = m.compound_id
            JOIN management_bundle_change_member p ON p.change_id = m.joined_by AND p.compound_id = m.compound_id
            WHERE m.bundle_id = ? ORDER BY c.name, m.compound_id, m.valid_from
            """;
    private static final String CHANGES = """
            SELECT x.change_id, x.kind, x.bundle_id, x.name, COALESCE(j.name, x.street_code) AS street, o.name AS manager,
                x.takes_effect_on, x.reason, x.state, x.proposed_by, COALESCE(u.user_name, '') AS maker_name, x.proposed_at,
                COALESCE(k.user_name, '') AS checker_name
            FROM management_bundle_change x
            JOIN registry_organisation o ON o.organisation_id = x.organisation_id
            LEFT JOIN registry_jurisdiction j ON j.code = x.street_code
            LEFT JOIN registry_user u ON u.user_id = x.proposed_by
            LEFT JOIN registry_user k ON k.user_id = x.decided_by
            WHERE\s""" + SCOPE;
    private static final String PARTS = """
            SELECT p.change_id, c.name, p.basis_kind, p.basis
            FROM management_bundle_change_member p
            JOIN estate_compound c ON c.compound_id = p.compound_id
            WHERE p.change_id IN (%s) ORDER BY c.name
            """;

    private final Sql sql;
    private final Clock clock;

    Bundles(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Those that last first, by street and name. */
    public List<BundleSummary> list(Viewer viewer) {
        LocalDate today = LocalDate.now(clock);
        return sql.list(
                BUNDLES + " ORDER BY x.dissolved_on DESC, x.street_code, x.name LIMIT " + MOST,
                Bundles::summary,
                values(viewer, today, today));
    }

    /** What waits for a second person, the oldest first; managers see it too. */
    public List<BundleChange> waiting(Viewer viewer) {
        return changes(" AND x.state = 'PROPOSED' ORDER BY x.proposed_at, x.change_id", values(viewer));
    }

    /**
     * One bundle with its history.
     *
     * @throws NotFound if there is none that the viewer sees
     */
    public BundleDetail get(Viewer viewer, BundleId id) {
        LocalDate today = LocalDate.now(clock);
        BundleSummary bundle = sql.first(
                        BUNDLES + " AND x.bundle_id = " + id, Bundles::summary, values(viewer, today, today))
                .orElseThrow(() -> new NotFound("打包组", id));
        return new BundleDetail(
                bundle,
                sql.list(MEMBERS, row -> member(row, bundle), today, today, id.value()),
                changes(" AND x.bundle_id = " + id + " ORDER BY x.proposed_at DESC, x.change_id DESC", values(viewer)));
    }

    private List<BundleChange> changes(String which, Object... values) {
        List<BundleChange> heads = sql.list(CHANGES + which + " LIMIT " + MOST, row -> change(row, List.of()), values);
        Map<Long, List<BundleChange.Member>> parts = parts(heads);
        return heads.stream()
                .map(head -> with(head, parts.getOrDefault(head.id().value(), List.of())))
                .toList();
    }

    private Map<Long, List<BundleChange.Member>> parts(Collection<BundleChange> changes) {
        Map<Long, List<BundleChange.Member>> parts = new HashMap<>();
        if (!changes.isEmpty()) {
            sql.list(
                    PARTS.formatted(Sql.marks(changes.size())),
                    row -> parts.computeIfAbsent(row.getLong(1), change -> new ArrayList<>())
                            .add(new BundleChange.Member(
                                    row.getString(2), BasisKind.valueOf(row.getString(3)), row.getString(4))),
                    changes.stream().map(change -> change.id().value()).toArray());
        }
        return parts;
    }

    private static Object[] values(Viewer viewer, @Nullable Object... first) {
        long organisation = viewer.organisationKey();
        return Stream.concat(
                        Stream.of(first),
                        Stream.of(organisation, viewer.role() == Role.ADMINISTRATOR ? 1 : 0, organisation))
                .toArray();
    }

    private static BundleSummary summary(ResultSet row) throws SQLException {
        return new BundleSummary(
                new BundleId(row.getLong("bundle_id")),
                row.getString("name"),
                row.getString("street"),
                row.getString("street_code"),
                row.getString("community_code"),
                new OrganisationId(row.getLong("organisation_id")),
                row.getString("manager"),
                row.getObject("formed_on", LocalDate.class),
                row.getObject("dissolved_on", LocalDate.class),
                row.getInt("members"));
    }

    private static BundleDetail.Member member(ResultSet row, BundleSummary bundle) throws SQLException {
        String managerNow = row.getString("manager_now");
        return new BundleDetail.Member(
                new CompoundId(row.getLong("compound_id")),
                row.getString("name"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                BasisKind.valueOf(row.getString("basis_kind")),
                row.getString("basis"),
                managerNow.equals(bundle.manager()) ? "" : managerNow);
    }

    private static BundleChange change(ResultSet row, List<BundleChange.Member> members) throws SQLException {
        return new BundleChange(
                new BundleChangeId(row.getLong("change_id")),
                BundleChangeKind.valueOf(row.getString("kind")),
                new BundleId(row.getLong("bundle_id")),
                row.getString("name"),
                row.getString("street"),
                row.getString("manager"),
                row.getObject("takes_effect_on", LocalDate.class),
                row.getString("reason"),
                BundleChange.State.valueOf(row.getString("state")),
                new UserId(row.getLong("proposed_by")),
                row.getString("maker_name"),
                row.getObject("proposed_at", LocalDateTime.class),
                row.getString("checker_name"),
                members);
    }

    private static BundleChange with(BundleChange head, List<BundleChange.Member> members) {
        return new BundleChange(
                head.id(),
                head.kind(),
                head.bundle(),
                head.name(),
                head.street(),
                head.manager(),
                head.on(),
                head.reason(),
                head.state(),
                head.maker(),
                head.makerName(),
                head.proposedAt(),
                head.checkerName(),
                members);
    }
}
