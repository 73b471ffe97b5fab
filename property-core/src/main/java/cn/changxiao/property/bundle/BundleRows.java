package cn.changxiao.property.bundle;

import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.party.OrganisationId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Keeps bundles and who belongs to them, as confirmed. */
@Singleton
class BundleRows {

    static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);

    private static final String LOCK = """
            SELECT b.bundle_id, b.name, b.street_code, b.community_code, b.organisation_id, b.formed_on, b.dissolved_on
            FROM management_bundle b WHERE b.bundle_id = ? FOR UPDATE
            """;
    private static final String LOCK_STREET = "SELECT code FROM place_jurisdiction WHERE code = ? FOR UPDATE";
    private static final String FORM = """
            INSERT INTO management_bundle (bundle_id, name, street_code, community_code, organisation_id, formed_on)
            VALUES (?, ?, ?, ?, ?, ?)
            """;
    private static final String JOIN = """
            INSERT INTO management_bundle_member (compound_id, valid_from, valid_until, bundle_id, joined_by)
            VALUES (?, ?, ?, ?, ?)
            """;
    private static final String LEAVE = """
            UPDATE management_bundle_member SET valid_until = ?, left_by = ?
            WHERE bundle_id = ? AND valid_until = ? AND compound_id IN (%s)
            """;
    private static final String DISSOLVE =
            "UPDATE management_bundle SET dissolved_on = ? WHERE bundle_id = ? AND dissolved_on = ?";
    private static final String DISSOLVE_MEMBERS = """
            UPDATE management_bundle_member SET valid_until = ?, left_by = ? WHERE bundle_id = ? AND valid_until > ?
            """;

    private final Sql sql;

    BundleRows(Sql sql) {
        this.sql = sql;
    }

    /** The bundle, locked until the transaction ends. */
    Standing lock(BundleId bundle) {
        return sql.first(LOCK, Standing::read, bundle.value()).orElseThrow(() -> new NotFound("打包组", bundle));
    }

    /** Who belongs to it without an end, and since when. */
    Map<Long, LocalDate> open(BundleId bundle) {
        Map<Long, LocalDate> open = new TreeMap<>();
        sql.list(
                "SELECT compound_id, valid_from FROM management_bundle_member WHERE bundle_id = ? AND valid_until = ?",
                row -> open.put(row.getLong(1), row.getObject(2, LocalDate.class)),
                bundle.value(),
                OPEN_END);
        return open;
    }

    /** Whether the street has one of this name that lasts; until the transaction ends nobody else gets another answer. */
    boolean isNameTaken(Head bundle) {
        sql.first(LOCK_STREET, row -> row.getString(1), bundle.street());
        return sql.number(
                        "SELECT COUNT(*) FROM management_bundle WHERE street_code = ? AND name = ? AND dissolved_on = ?",
                        bundle.street(),
                        bundle.name(),
                        OPEN_END)
                > 0;
    }

    void form(BundleChangeRows.Proposal change) {
        Head bundle = change.bundle();
        sql.update(
                FORM,
                bundle.id().value(),
                bundle.name(),
                bundle.street(),
                bundle.community(),
                bundle.organisation().value(),
                change.on());
        join(change);
    }

    void join(BundleChangeRows.Proposal change) {
        sql.batch(
                JOIN,
                change.members().stream()
                        .map(member -> new @Nullable Object[] {
                            member.compound().value(),
                            change.on(),
                            OPEN_END,
                            change.bundle().id().value(),
                            change.id().value()
                        })
                        .toList());
    }

    void leave(BundleChangeRows.Proposal change) {
        List<@Nullable Object> values = new ArrayList<>(
                List.of(change.on(), change.id().value(), change.bundle().id().value(), OPEN_END));
        change.members().forEach(member -> values.add(member.compound().value()));
        sql.update(LEAVE.formatted(Sql.marks(change.members().size())), values.toArray(new Object[0]));
    }

    /** Ends the bundle and every membership that would go on. */
    void dissolve(BundleChangeRows.Proposal change) {
        long bundle = change.bundle().id().value();
        sql.update(DISSOLVE, change.on(), bundle, OPEN_END);
        sql.update(DISSOLVE_MEMBERS, change.on(), change.id().value(), bundle, change.on());
    }

    /** What a bundle is. */
    record Head(BundleId id, String name, String street, String community, OrganisationId organisation) {}

    /** A bundle and how long it lasts. */
    record Standing(Head head, LocalDate formedOn, LocalDate dissolvedOn) {

        static Standing read(ResultSet row) throws SQLException {
            return new Standing(
                    new Head(
                            new BundleId(row.getLong("bundle_id")),
                            row.getString("name"),
                            row.getString("street_code"),
                            row.getString("community_code"),
                            new OrganisationId(row.getLong("organisation_id"))),
                    row.getObject("formed_on", LocalDate.class),
                    row.getObject("dissolved_on", LocalDate.class));
        }
    }
}
