package cn.changxiao.property.estate;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.ContentHash;
import cn.changxiao.property.Ids;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.organisation.OwnArea;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Enters a compound without its buildings. The same key and content again is the same compound. */
@Singleton
public class RegisterCompound {

    private static final String INSERT = """
            INSERT INTO estate_compound (compound_id, business_key, name, street_code, community_code, address,
                built_year, longitude, latitude, committee_id, created_at, content_hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final OwnArea ownArea;
    private final AuditLog audit;

    RegisterCompound(Sql sql, Ids ids, Clock clock, OwnArea ownArea, AuditLog audit) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.ownArea = ownArea;
        this.audit = audit;
    }

    /**
     * The compound's id, new or known.
     *
     * @throws KeyReusedWithOtherContent if the key belongs to a compound that was registered otherwise
     */
    @Transactional
    public CompoundId register(Viewer viewer, NewCompound compound) {
        return register(viewer, compound, ContentHash.of(compound)).id();
    }

    /** As {@link #register}, as a step of a command with more content than the compound itself. */
    @Transactional
    public Registered register(Viewer viewer, NewCompound compound, byte[] content) {
        viewer.require("登记小区", Role.ADMINISTRATOR, Role.STREET_OFFICE);
        Optional<Registered> earlier = find(compound.key(), content);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        requireKnownPlace(compound);
        ownArea.requireContains(viewer, compound.place());
        CompoundId id = new CompoundId(ids.next());
        sql.update(INSERT, row(id, compound, content));
        audit.record(viewer, "RegisterCompound", "compound:" + id, "登记小区“%s”".formatted(compound.name()));
        return new Registered(id, true);
    }

    private Optional<Registered> find(BusinessKey key, byte[] content) {
        return sql.first(
                "SELECT compound_id, content_hash FROM estate_compound WHERE business_key = ?",
                row -> {
                    if (!Arrays.equals(row.getBytes(2), content)) {
                        throw new KeyReusedWithOtherContent(key);
                    }
                    return new Registered(new CompoundId(row.getLong(1)), false);
                },
                key.value());
    }

    private void requireKnownPlace(NewCompound compound) {
        long known = sql.number(
                "SELECT COUNT(*) FROM registry_jurisdiction WHERE code = ? AND level IN ('COUNTY','STREET','COMMUNITY')",
                compound.place());
        if (known == 0) {
            throw new InvalidValue("小区“%s”的区划 %s 不是已有的社区、街道或县（区）。".formatted(compound.name(), compound.place()));
        }
    }

    private @Nullable Object[] row(CompoundId id, NewCompound compound, byte[] content) {
        return new @Nullable Object[] {
            id.value(),
            compound.key().value(),
            compound.name(),
            compound.streetCode(),
            compound.communityCode().orElse(null),
            compound.address(),
            compound.builtYear().orElse(null),
            compound.longitude().orElse(null),
            compound.latitude().orElse(null),
            compound.committee().map(OrganisationId::value).orElse(null),
            LocalDateTime.now(clock),
            content
        };
    }

    /** A compound's id, and whether this call has registered it. */
    public record Registered(CompoundId id, boolean isNew) {}
}
