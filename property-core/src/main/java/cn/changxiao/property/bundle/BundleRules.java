package cn.changxiao.property.bundle;

import cn.changxiao.property.NotFound;
import cn.changxiao.property.Refusal;
import cn.changxiao.property.Sql;
import cn.changxiao.property.bundle.BundleChangeRows.Proposal;
import cn.changxiao.property.bundle.BundleRows.Head;
import cn.changxiao.property.bundle.BundleRows.Standing;
import cn.changxiao.property.estate.CompoundId;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds a change to what the register says. It locks the compounds in the order of their ids, as agreements lock theirs, so
 * that of two changes at the same moment the second one sees what the first one did.
 */
@Singleton
class BundleRules {

    private static final int STREET_DIGITS = 9;

    private static final String LOCK = """
            SELECT c.compound_id, c.name, c.street_code, COALESCE(c.community_code, '') AS community_code
            FROM estate_compound c WHERE c.compound_id IN (%s) ORDER BY c.compound_id FOR UPDATE
            """;
    private static final String OVERLAPPING = """
            SELECT c.name, b.name, m.valid_from, m.valid_until
            FROM management_bundle_member m
            JOIN management_bundle b ON b.bundle_id = m.bundle_id
            JOIN estate_compound c ON c.compound_id = m.compound_id
            WHERE m.valid_until > ? AND m.compound_id IN (%s)
            ORDER BY c.name, m.valid_from LIMIT 1
            """;
    private static final String OTHERS = """
            SELECT c.name, COALESCE(o.name, '')
            FROM estate_compound c
            LEFT JOIN management_agreement a ON a.compound_id = c.compound_id AND a.valid_from <= ? AND a.valid_until > ?
            LEFT JOIN registry_organisation o ON o.organisation_id = a.organisation_id
            WHERE (a.organisation_id IS NULL OR a.organisation_id <> ?) AND c.compound_id IN (%s)
            ORDER BY c.name LIMIT 1
            """;
    private static final String CERTIFICATE = """
            SELECT COUNT(*) FROM registry_certificate WHERE certificate_number = ? AND compound_id = ? AND subject = 'BUNDLING'
            """;

    private final Sql sql;
    private final BundleRows rows;

    BundleRules(Sql sql, BundleRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /** Passes if the change can take place on its day. */
    void requireFit(Proposal change) {
        switch (change.kind()) {
            case FORM -> requireNewName(change.bundle());
            case JOIN, LEAVE, DISSOLVE -> requireThere(rows.lock(change.bundle().id()), change.on());
        }
        List<Place> places = lock(change.members());
        requireCertificates(change.members());
        switch (change.kind()) {
            case FORM, JOIN -> requireJoin(change, places);
            case LEAVE -> requireLeave(change);
            case DISSOLVE -> requireDissolve(change);
        }
    }

    /** The street of the first member: the one that the bundle is of. */
    String street(Collection<BundleBasis> members) {
        return lock(members).get(0).street();
    }

    private void requireNewName(Head bundle) {
        if (rows.isNameTaken(bundle)) {
            throw BundleCannotChange.nameTaken(bundle.name());
        }
    }

    private static void requireThere(Standing bundle, LocalDate on) {
        if (on.isBefore(bundle.formedOn()) || !bundle.dissolvedOn().equals(BundleRows.OPEN_END)) {
            throw BundleCannotChange.notThere(bundle.head().name(), bundle.formedOn(), bundle.dissolvedOn(), on);
        }
    }

    private void requireJoin(Proposal change, List<Place> places) {
        Head bundle = change.bundle();
        for (Place place : places) {
            if (!place.street().equals(bundle.street()) || place.street().length() != STREET_DIGITS) {
                throw new OutsideBundleArea(place.name(), "打包组所在的街道");
            }
            if (!bundle.community().isEmpty() && !place.community().equals(bundle.community())) {
                throw new OutsideBundleArea(place.name(), "打包组所在的社区");
            }
        }
        sql.first(
                        OVERLAPPING.formatted(Sql.marks(places.size())),
                        row -> new AlreadyInBundle(
                                row.getString(1),
                                row.getString(2),
                                row.getObject(3, LocalDate.class),
                                row.getObject(4, LocalDate.class)),
                        values(places, change.on()))
                .ifPresent(BundleRules::refuse);
        sql.first(
                        OTHERS.formatted(Sql.marks(places.size())),
                        row -> new ManagedByAnother(row.getString(1), change.on(), row.getString(2)),
                        values(
                                places,
                                change.on(),
                                change.on(),
                                bundle.organisation().value()))
                .ifPresent(BundleRules::refuse);
    }

    private void requireLeave(Proposal change) {
        String name = change.bundle().name();
        Map<Long, LocalDate> open = rows.open(change.bundle().id());
        for (BundleBasis member : change.members()) {
            LocalDate since = open.remove(member.compound().value());
            if (since == null || !since.isBefore(change.on())) {
                throw BundleCannotChange.notMember(name, member.compound().value(), change.on());
            }
        }
        if (open.size() < NewBundle.FEWEST) {
            throw BundleCannotChange.tooFewLeft(name, open.size());
        }
    }

    private void requireDissolve(Proposal change) {
        rows.open(change.bundle().id()).values().stream()
                .filter(since -> !since.isBefore(change.on()))
                .findFirst()
                .ifPresent(since ->
                        refuse(BundleCannotChange.joinedLater(change.bundle().name(), since, change.on())));
    }

    private void requireCertificates(Collection<BundleBasis> members) {
        for (BundleBasis member : members) {
            if (member.kind() == BasisKind.CERTIFICATE
                    && sql.number(CERTIFICATE, member.text(), member.compound().value()) == 0) {
                throw new NotFound("小区 %s 关于打包管理的共同决定凭证".formatted(member.compound()), member.text());
            }
        }
    }

    private List<Place> lock(Collection<BundleBasis> members) {
        if (members.isEmpty()) {
            return List.of();
        }
        List<@Nullable Object> wanted = new ArrayList<>();
        members.forEach(member -> wanted.add(member.compound().value()));
        List<Place> places = sql.list(
                LOCK.formatted(Sql.marks(wanted.size())),
                row -> new Place(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)),
                wanted.toArray(new Object[0]));
        for (BundleBasis member : members) {
            if (places.stream()
                    .noneMatch(place -> place.id() == member.compound().value())) {
                throw new NotFound("小区", new CompoundId(member.compound().value()));
            }
        }
        return places;
    }

    private static Object[] values(List<Place> places, Object... first) {
        List<@Nullable Object> values = new ArrayList<>(List.of(first));
        places.forEach(place -> values.add(place.id()));
        return values.toArray(new Object[0]);
    }

    private static void refuse(Refusal refusal) {
        throw refusal;
    }

    /** Where a compound lies. */
    private record Place(long id, String name, String street, String community) {}
}
