package cn.changxiao.property.ownership;

import cn.changxiao.property.Ids;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.party.PersonId;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts other holders into a period of a locked unit's timeline. Rows that reach into the period are superseded, what
 * of them lies outside is recorded again, and nothing is overwritten.
 */
@Singleton
public class ShareTimelines {

    private static final String BELIEVED = """
            SELECT s.share_id, s.person_id, s.numerator, s.denominator, s.valid_from, s.valid_until
            FROM ownership_share s
            WHERE s.unit_id = ? AND s.superseded_at = '9999-12-31 00:00:00' ORDER BY s.valid_from, s.share_id
            """;
    private static final String LAST_RECORDED = """
            SELECT MAX(GREATEST(s.recorded_at, CASE WHEN s.superseded_at = '9999-12-31 00:00:00' THEN s.recorded_at
                ELSE s.superseded_at END)) FROM ownership_share s WHERE s.unit_id = ?
            """;
    private static final String SUPERSEDE = """
            UPDATE ownership_share SET superseded_at = ?
            WHERE unit_id = ? AND superseded_at = '9999-12-31 00:00:00' AND valid_from < ? AND ? < valid_until
            """;
    private static final String INSERT = """
            INSERT INTO ownership_share (share_id, unit_id, person_id, numerator, denominator, valid_from, valid_until,
                recorded_at, superseded_at, change_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, '9999-12-31 00:00:00', ?)
            """;
    private static final String INSERT_CHANGE = """
            INSERT INTO ownership_change (change_id, business_key, content_hash, unit_id, kind, valid_from, valid_until,
                evidence, recorded_by, recorded_at)
            VALUES (?, ?, UNHEX(?), ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;

    ShareTimelines(Sql sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /** The shares of a unit as believed now, the earliest first. */
    public List<Held> believed(UnitId unit) {
        return sql.list(
                BELIEVED,
                row -> new Held(
                        new Holding(new PersonId(row.getLong(2)), row.getLong(3), row.getLong(4)),
                        row.getObject(5, LocalDate.class),
                        row.getObject(6, LocalDate.class)),
                unit.value());
    }

    /**
     * Records the change and the timeline it leads to. Without holdings the period has no owner: the unit has lapsed.
     *
     * @throws SharesNotWhole if on some day between the first and the last owner the shares do not sum to one
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public OwnershipChangeId replace(Replacement change) {
        List<Held> timeline = new ArrayList<>();
        List<Held> remnants = new ArrayList<>();
        for (Held held : believed(change.unit())) {
            if (held.overlaps(change.from(), change.until())) {
                remnants.addAll(held.outside(change.from(), change.until()));
            } else {
                timeline.add(held);
            }
        }
        List<Held> added = new ArrayList<>(remnants);
        change.holdings().forEach(holding -> added.add(new Held(holding, change.from(), change.until())));
        timeline.addAll(added);
        Shares.requireWhole(change.place(), timeline.stream().map(Held::share).toList());
        return write(change, added);
    }

    private OwnershipChangeId write(Replacement change, List<Held> added) {
        LocalDateTime now = momentAfterAllBefore(change.unit());
        OwnershipChangeId id = new OwnershipChangeId(ids.next());
        sql.update(
                INSERT_CHANGE,
                id.value(),
                change.key(),
                change.contentHash(),
                change.unit().value(),
                change.kind().name(),
                change.from(),
                change.until(),
                change.evidence(),
                change.recordedBy().value(),
                now);
        sql.update(SUPERSEDE, now, change.unit().value(), change.until(), change.from());
        if (!added.isEmpty()) {
            long next = ids.block(added.size());
            List<@Nullable Object[]> rows = new ArrayList<>();
            for (Held held : added) {
                rows.add(row(next++, change.unit(), held, now, id));
            }
            sql.batch(INSERT, rows);
        }
        return id;
    }

    private static @Nullable Object[] row(
            long id, UnitId unit, Held held, LocalDateTime now, OwnershipChangeId change) {
        return new @Nullable Object[] {
            id,
            unit.value(),
            held.holding().person().value(),
            held.holding().numerator(),
            held.holding().denominator(),
            held.from(),
            held.until(),
            now,
            change.value()
        };
    }

    /** Recorded time grows within a unit even if the clock does not, so that every belief can be asked for. */
    private LocalDateTime momentAfterAllBefore(UnitId unit) {
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        return sql.list(LAST_RECORDED, row -> row.getObject(1, LocalDateTime.class), unit.value()).stream()
                .filter(last -> last != null && !last.isBefore(now))
                .map(last -> last.plus(1, ChronoUnit.MICROS))
                .max(Comparator.naturalOrder())
                .orElse(now);
    }

    /** A holding during a period, half-open. */
    public record Held(Holding holding, LocalDate from, LocalDate until) {

        public boolean isHeldOn(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(until);
        }

        Share share() {
            return holding.during(from, until);
        }

        boolean overlaps(LocalDate start, LocalDate end) {
            return from.isBefore(end) && start.isBefore(until);
        }

        List<Held> outside(LocalDate start, LocalDate end) {
            List<Held> rest = new ArrayList<>();
            if (from.isBefore(start)) {
                rest.add(new Held(holding, from, start));
            }
            if (end.isBefore(until)) {
                rest.add(new Held(holding, end, until));
            }
            return rest;
        }
    }
}
