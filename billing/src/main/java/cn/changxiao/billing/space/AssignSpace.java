package cn.changxiao.billing.space;

import cn.changxiao.billing.ManagedCompounds;
import cn.changxiao.billing.Managers;
import cn.changxiao.billing.Retry;
import cn.changxiao.billing.Turns;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.ContentHash;
import cn.changxiao.property.Ids;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;

/** A manager writes down that a unit holds a parking space from a day on. */
@Singleton
public class AssignSpace {

    private static final String BY_KEY = "SELECT space_id, content_hash FROM billing_space WHERE business_key = ?";
    private static final String TAKEN = """
            SELECT valid_from, valid_until FROM billing_space
            WHERE compound_id = ? AND space_number = ? AND valid_from < ? AND ? < valid_until
            """;
    private static final String INSERT = """
            INSERT INTO billing_space (space_id, business_key, content_hash, compound_id, unit_id, space_number, valid_from,
                valid_until, recorded_by, recorded_by_organisation, recorded_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final AuditLog audit;
    private final ManagedCompounds managed;
    private final Turns turns;

    AssignSpace(Sql sql, Ids ids, Clock clock, AuditLog audit, ManagedCompounds managed, Turns turns) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.audit = audit;
        this.managed = managed;
        this.turns = turns;
    }

    /**
     * The holding; the same key with the same content gets the earlier one.
     *
     * @throws NotFound if the viewer does not manage the unit's compound on the first day
     * @throws SpaceTaken if another unit holds the space on one of the days
     */
    public SpaceId assign(Viewer viewer, Command command) {
        return Retry.whileContended(() -> assignOnce(viewer, command));
    }

    @Transactional
    SpaceId assignOnce(Viewer viewer, Command command) {
        OrganisationId issuer = Managers.issuer(viewer, "登记车位");
        CompoundId compound = managed.requireUnit(issuer, command.unit(), command.from());
        turns.take("space:%s:%s".formatted(compound, command.number()));
        byte[] content = ContentHash.of(command.unit(), command.number(), command.from(), command.until());
        Optional<SpaceId> earlier = earlier(command.key(), content);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        requireFree(compound, command);
        SpaceId id = new SpaceId(ids.next());
        sql.update(
                INSERT,
                id.value(),
                command.key().value(),
                content,
                compound.value(),
                command.unit().value(),
                command.number(),
                command.from(),
                command.until(),
                viewer.user().value(),
                issuer.value(),
                LocalDateTime.now(clock));
        audit.record(
                viewer,
                "AssignSpace",
                "unit:" + command.unit(),
                "车位 %s 自 %s 至 %s".formatted(command.number(), command.from(), command.until()));
        return id;
    }

    private Optional<SpaceId> earlier(BusinessKey key, byte[] content) {
        return sql.first(
                BY_KEY,
                row -> {
                    if (!Arrays.equals(row.getBytes("content_hash"), content)) {
                        throw new KeyReusedWithOtherContent(key);
                    }
                    return new SpaceId(row.getLong("space_id"));
                },
                key.value());
    }

    private void requireFree(CompoundId compound, Command command) {
        sql.first(
                        TAKEN,
                        row -> new SpaceTaken(
                                command.number(),
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_until", LocalDate.class)),
                        compound.value(),
                        command.number(),
                        command.until(),
                        command.from())
                .ifPresent(taken -> {
                    throw taken;
                });
    }

    /** A unit and the number of its space over a half-open period. */
    public record Command(BusinessKey key, UnitId unit, String number, LocalDate from, LocalDate until) {

        public static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);

        public Command {
            number = number.strip();
            if (number.isEmpty() || number.length() > 20) {
                throw new InvalidValue("请填写车位编号，不超过 20 字。");
            }
            if (!from.isBefore(until)) {
                throw new InvalidValue("车位停用日 %s 须晚于启用日 %s。".formatted(until, from));
            }
        }
    }
}
