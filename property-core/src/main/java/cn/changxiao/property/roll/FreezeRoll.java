package cn.changxiao.property.roll;

import cn.changxiao.property.Ids;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.Sql;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the roll of a day as known now, for ever: the lines in statements of thousands of rows, then the head with the
 * hash, after which triggers refuse every change and every further line.
 */
@Singleton
public class FreezeRoll {

    private static final String HOLD_UNITS = "SELECT unit_id FROM estate_unit WHERE compound_id = ? LOCK IN SHARE MODE";
    private static final String INSERT_LINE = """
            INSERT INTO decision_roll_unit (roll_id, line_number, unit_id, building_label, entrance, room,
                area_hundredths, head_number, head_kind, can_vote)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String INSERT_HEAD = """
            INSERT INTO decision_roll (roll_id, compound_id, scope_kind, scope_name, scope_ids, scope_text, record_day,
                known_at, unit_count, head_count, area_hundredths, content_hash, frozen_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final DrawRoll drawRoll;

    FreezeRoll(Sql sql, Ids ids, Clock clock, DrawRoll drawRoll) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.drawRoll = drawRoll;
    }

    /**
     * Freezes within the caller's transaction.
     *
     * @throws InvalidValue if the day has not come
     * @throws NobodyOnTheRoll if the scope holds no unit
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public FrozenRoll freeze(Viewer viewer, VotingScope scope, String scopeText, LocalDate day) {
        // A change of owners locks its unit before it takes its time: what is under way is written before now or after.
        sql.list(HOLD_UNITS, row -> row.getLong(1), scope.compound().value());
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        if (day.isAfter(now.toLocalDate())) {
            throw new InvalidValue("名册基准日 %s 尚未到来，请选择今天或以前的日期。".formatted(day));
        }
        Roll roll = drawRoll.draw(scope, day, now);
        RollId id = new RollId(ids.next());
        insertLines(id, roll);
        FrozenRoll frozen = new FrozenRoll(
                id, scope, scopeText, day, now, roll.lines().size(), roll.heads(), roll.area(), roll.hashText());
        insertHead(viewer, frozen, roll.hash());
        return frozen;
    }

    private void insertLines(RollId id, Roll roll) {
        List<Object[]> rows = new ArrayList<>(roll.lines().size());
        for (RollLine line : roll.lines()) {
            rows.add(new Object[] {
                id.value(),
                rows.size() + 1,
                line.unit().value(),
                line.building(),
                line.entrance(),
                line.room(),
                line.area().hundredths(),
                line.head(),
                line.headKind().name(),
                line.canVote()
            });
        }
        sql.batch(INSERT_LINE, rows);
    }

    private void insertHead(Viewer viewer, FrozenRoll roll, byte[] hash) {
        sql.update(
                INSERT_HEAD,
                roll.id().value(),
                roll.scope().compound().value(),
                roll.scope().kind().name(),
                roll.scope().name(),
                roll.scope().idText(),
                roll.scopeText(),
                roll.day(),
                roll.knownAt(),
                roll.units(),
                roll.heads(),
                roll.area().hundredths(),
                hash,
                viewer.user().value());
    }
}
