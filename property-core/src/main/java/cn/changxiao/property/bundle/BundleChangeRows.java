package cn.changxiao.property.bundle;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.Ids;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.UserId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps what was proposed about bundles and what became of it. */
@Singleton
class BundleChangeRows {

    private static final String INSERT = """
            INSERT INTO management_bundle_change (change_id, business_key, content_hash, kind, bundle_id, name, street_code,
                community_code, organisation_id, takes_effect_on, reason, state, proposed_by, proposed_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PROPOSED', ?, ?)
            """;
    private static final String INSERT_MEMBER = """
            INSERT INTO management_bundle_change_member (change_id, compound_id, basis_kind, basis) VALUES (?, ?, ?, ?)
            """;
    private static final String LOCK = """
            SELECT c.kind, c.bundle_id, c.name, c.street_code, c.community_code, c.organisation_id, c.takes_effect_on,
                c.reason, c.state, c.proposed_by
            FROM management_bundle_change c WHERE c.change_id = ? FOR UPDATE
            """;
    private static final String MEMBERS = """
            SELECT compound_id, basis_kind, basis FROM management_bundle_change_member WHERE change_id = ?
            ORDER BY compound_id
            """;
    private static final String DECIDE = """
            UPDATE management_bundle_change SET state = ?, decided_by = ?, decided_at = ?
            WHERE change_id = ? AND state = 'PROPOSED'
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;

    BundleChangeRows(Sql sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The change that was proposed under the key before.
     *
     * @throws KeyReusedWithOtherContent if it was another one
     */
    Optional<BundleChangeId> earlier(BusinessKey key, byte[] content) {
        return sql.first(
                "SELECT change_id, content_hash FROM management_bundle_change WHERE business_key = ?",
                row -> {
                    if (!Arrays.equals(row.getBytes(2), content)) {
                        throw new KeyReusedWithOtherContent(key);
                    }
                    return new BundleChangeId(row.getLong(1));
                },
                key.value());
    }

    BundleChangeId nextId() {
        return new BundleChangeId(ids.next());
    }

    BundleId nextBundle() {
        return new BundleId(ids.next());
    }

    void insert(BusinessKey key, byte[] content, Proposal change) {
        BundleRows.Head bundle = change.bundle();
        sql.update(
                INSERT,
                change.id().value(),
                key.value(),
                content,
                change.kind().name(),
                bundle.id().value(),
                bundle.name(),
                bundle.street(),
                bundle.community(),
                bundle.organisation().value(),
                change.on(),
                change.reason(),
                change.maker().value(),
                LocalDateTime.now(clock));
        sql.batch(
                INSERT_MEMBER,
                change.members().stream()
                        .map(member -> new @Nullable Object[] {
                            change.id().value(),
                            member.compound().value(),
                            member.kind().name(),
                            member.text()
                        })
                        .toList());
    }

    /** The change, locked until the transaction ends. */
    Proposal lock(BundleChangeId id) {
        return sql.first(
                        LOCK,
                        row -> new Proposal(
                                id,
                                BundleChangeKind.valueOf(row.getString("kind")),
                                new BundleRows.Head(
                                        new BundleId(row.getLong("bundle_id")),
                                        row.getString("name"),
                                        row.getString("street_code"),
                                        row.getString("community_code"),
                                        new OrganisationId(row.getLong("organisation_id"))),
                                row.getObject("takes_effect_on", LocalDate.class),
                                members(id),
                                row.getString("reason"),
                                BundleChange.State.valueOf(row.getString("state")),
                                new UserId(row.getLong("proposed_by"))),
                        id.value())
                .orElseThrow(() -> new NotFound("打包变更", id));
    }

    /** @throws BundleChangeDecided if it does not wait any more */
    void decide(Proposal change, BundleChange.State state, UserId checker) {
        if (sql.update(
                        DECIDE,
                        state.name(),
                        checker.value(),
                        LocalDateTime.now(clock),
                        change.id().value())
                != 1) {
            throw new BundleChangeDecided(change.id(), change.state());
        }
    }

    private List<BundleBasis> members(BundleChangeId id) {
        return sql.list(
                MEMBERS,
                row -> new BundleBasis(
                        new CompoundId(row.getLong(1)), BasisKind.valueOf(row.getString(2)), row.getString(3)),
                id.value());
    }

    /** A change as it is kept. */
    record Proposal(
            BundleChangeId id,
            BundleChangeKind kind,
            BundleRows.Head bundle,
            LocalDate on,
            List<BundleBasis> members,
            String reason,
            BundleChange.State state,
            UserId maker) {

        Proposal {
            members = List.copyOf(members);
        }
    }
}
