package cn.changxiao.billing.collection.target;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.property.Ids;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.RoleMissing;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.policy.CompoundPolicies;
import cn.changxiao.property.policy.PolicyUnit;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;

/** A street office says what it expects from a month on; what it expected of months that are over stays as it was. */
@Singleton
public class SetCollectionTarget {

    private static final String COMMAND = "设定收缴率目标";
    private static final String BY_KEY =
            "SELECT target_id, content_hash FROM billing_collection_target WHERE business_key = ?";
    private static final String MANAGES_HERE = """
            SELECT COUNT(*) FROM registry_management m JOIN registry_compound c ON c.compound_id = m.compound_id
            WHERE m.organisation_id = ? AND c.street_code = ? AND ? < m.valid_until
            """;
    private static final String INSERT = """
            INSERT INTO billing_collection_target (target_id, business_key, content_hash, street_code, issuer_id, from_period,
                target_ppm, alert_ppm, reason, set_by, set_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final CompoundPolicies places;
    private final AuditLog audit;

    SetCollectionTarget(Sql sql, Ids ids, Clock clock, CompoundPolicies places, AuditLog audit) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.places = places;
        this.audit = audit;
    }

    /**
     * The id of the target; the same key with the same content gets the earlier one.
     *
     * @throws RoleMissing if the viewer is no street office
     * @throws InvalidValue if the month is over
     * @throws NotFound if the manager manages nothing in the street
     */
    @Transactional
    public CollectionTargetId set(Viewer viewer, NewCollectionTarget target) {
        if (viewer.role() != Role.STREET_OFFICE) {
            throw new RoleMissing(COMMAND);
        }
        String street = places.place(viewer);
        byte[] hash = target.contentHash(street);
        Optional<CollectionTargetId> earlier = sql.first(
                BY_KEY,
                row -> {
                    if (!Arrays.equals(row.getBytes("content_hash"), hash)) {
                        throw new KeyReusedWithOtherContent(target.key());
                    }
                    return new CollectionTargetId(row.getLong("target_id"));
                },
                target.key().value());
        return earlier.orElseGet(() -> insert(viewer, street, target, hash));
    }

    private CollectionTargetId insert(Viewer viewer, String street, NewCollectionTarget target, byte[] hash) {
        LocalDate today = LocalDate.now(clock);
        BillingMonth month = BillingMonth.of(today);
        if (month.isAfter(target.from())) {
            throw new InvalidValue("%s 已经结束，目标不得追溯，请自 %s 或以后的月份设定。".formatted(target.from(), month));
        }
        if (target.issuer() != 0 && sql.number(MANAGES_HERE, target.issuer(), street, today) == 0) {
            throw new NotFound("在本街道管理小区的单位", target.issuer());
        }
        CollectionTargetId id = new CollectionTargetId(ids.next());
        sql.update(
                INSERT,
                id.value(),
                target.key().value(),
                hash,
                street,
                target.issuer(),
                target.from().number(),
                target.rate().targetPpm(),
                target.rate().alertPpm(),
                target.reason(),
                viewer.user().value(),
                LocalDateTime.now(clock));
        audit.record(viewer, "SetCollectionTarget", "collection-target:" + id, sentence(street, target));
        return id;
    }

    private static String sentence(String street, NewCollectionTarget target) {
        return "街道 %s，%s，自 %s 起目标 %s、预警线 %s"
                .formatted(
                        street,
                        target.manager().map(manager -> "管理单位 " + manager).orElse("全部管理单位"),
                        target.from(),
                        PolicyUnit.PARTS_PER_MILLION.text(target.rate().targetPpm()),
                        PolicyUnit.PARTS_PER_MILLION.text(target.rate().alertPpm()));
    }
}
