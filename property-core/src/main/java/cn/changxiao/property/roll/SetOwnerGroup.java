package cn.changxiao.property.roll;

import cn.changxiao.property.ContentHash;
import cn.changxiao.property.Ids;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.estate.VisibleCompounds;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Writes down who counts as one head, for rolls frozen from now on; earlier rolls and entries stay as they are. */
@Singleton
public class SetOwnerGroup {

    private static final String LOCK = "SELECT compound_id FROM estate_compound WHERE compound_id = ? FOR UPDATE";
    private static final String INSERT = """
            INSERT INTO decision_owner_group (entry_id, business_key, content_hash, compound_id, unit_id, group_key,
                reason, recorded_by, recorded_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final DrawRoll drawRoll;
    private final VisibleCompounds compounds;
    private final AuditLog audit;

    SetOwnerGroup(Sql sql, Ids ids, Clock clock, DrawRoll drawRoll, VisibleCompounds compounds, AuditLog audit) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.drawRoll = drawRoll;
        this.compounds = compounds;
        this.audit = audit;
    }

    /**
     * @throws ScopeOutsideCompound if one of the units is elsewhere
     * @throws KeyReusedWithOtherContent if the key belongs to another entry
     */
    @Transactional
    public void set(Viewer viewer, OwnerGroup group) {
        viewer.require("归并业主组", Role.STREET_OFFICE, Role.OWNERS_COMMITTEE);
        compounds.require(viewer, group.compound());
        sql.list(LOCK, row -> row.getLong(1), group.compound().value());
        byte[] content = ContentHash.of(group.compound(), group.units(), group.group(), group.reason());
        if (isKnown(group, content)) {
            return;
        }
        drawRoll.requireInside(new VotingScope.SharedPart(group.compound(), "业主组", group.units()));
        insert(viewer, group, content);
        audit.record(
                viewer,
                "SetOwnerGroup",
                "compound:" + group.compound(),
                "%d 户归入业主组“%s”：%s".formatted(group.units().size(), group.group().orElse(""), group.reason()));
    }

    private boolean isKnown(OwnerGroup group, byte[] content) {
        Optional<byte[]> earlier = sql.first(
                "SELECT content_hash FROM decision_owner_group WHERE business_key = ?",
                row -> row.getBytes(1),
                group.key().value());
        if (earlier.isPresent() && !Arrays.equals(earlier.get(), content)) {
            throw new KeyReusedWithOtherContent(group.key());
        }
        return earlier.isPresent();
    }

    private void insert(Viewer viewer, OwnerGroup group, byte[] content) {
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        long id = ids.block(group.units().size());
        List<Object[]> rows = new ArrayList<>();
        for (UnitId unit : group.units()) {
            rows.add(new Object[] {
                id++,
                group.key().value(),
                content,
                group.compound().value(),
                unit.value(),
                group.group().orElse(""),
                group.reason(),
                viewer.user().value(),
                now
            });
        }
        sql.batch(INSERT, rows);
    }
}
