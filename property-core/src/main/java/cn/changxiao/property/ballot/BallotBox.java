package cn.changxiao.property.ballot;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.decision.Courses;
import cn.changxiao.property.decision.Decision;
import cn.changxiao.property.decision.DecisionId;
import cn.changxiao.property.decision.DecisionState;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.roll.HeadKind;
import cn.changxiao.property.roll.RollLine;
import cn.changxiao.property.tally.Choice;
import cn.changxiao.property.tally.SpecialRule;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;

/**
 * Where every ballot goes through, in the transaction of its use case. A unit's line on the roll is locked first, so that
 * of fifty who vote for it at the same moment one is heard; the decision is held, so that closing waits for them.
 */
@Singleton
class BallotBox {

    private static final String LOCK_LINE = """
            SELECT u.building_label, u.entrance, u.room, u.head_kind, u.can_vote, r.record_day, r.known_at
            FROM decision_roll_unit u
            JOIN decision_roll r ON r.roll_id = u.roll_id
            WHERE u.roll_id = ? AND u.unit_id = ? FOR UPDATE
            """;
    private static final String STANDING = """
            SELECT b.choice, b.channel, b.person_id, e.sequence_number FROM decision_ballot b
            JOIN decision_ballot_event e ON e.event_id = b.last_event_id
            WHERE b.decision_id = ? AND b.unit_id = ?
            """;
    private static final String EARLIER = """
            SELECT content_hash, decision_id, unit_id, choice, sequence_number, recorded_at FROM decision_ballot_event
            WHERE business_key = ?
            """;

    private final Sql sql;
    private final Clock clock;
    private final Courses courses;
    private final BallotRows rows;
    private final AuditLog audit;

    BallotBox(Sql sql, Clock clock, Courses courses, BallotRows rows, AuditLog audit) {
        this.sql = sql;
        this.clock = clock;
        this.courses = courses;
        this.rows = rows;
        this.audit = audit;
    }

    /**
     * The unit's place in the vote, locked.
     *
     * @throws UnitNotOnRoll if the unit has none
     */
    BallotSlot open(DecisionId id, UnitId unit) {
        Decision decision = courses.hold(id);
        Decision.Voting voting = decision.votingOrThrow("投票");
        return sql.first(
                        LOCK_LINE,
                        row -> slot(decision, unit, row),
                        voting.roll().value(),
                        unit.value())
                .orElseThrow(() -> new UnitNotOnRoll(unit, decision));
    }

    /** The answer that the key has got before. */
    Optional<BallotReceipt> earlier(BallotSlot slot, BallotEvent event) {
        return sql.first(
                EARLIER,
                row -> {
                    if (!Arrays.equals(row.getBytes(1), event.content(slot))) {
                        throw new KeyReusedWithOtherContent(event.key());
                    }
                    return receipt(row);
                },
                event.key().value());
    }

    /**
     * Writes the event down as the next of the unit's trace.
     *
     * @throws LateBallot outside the announced time
     */
    BallotReceipt put(Viewer viewer, BallotSlot slot, BallotEvent event) {
        LocalDateTime now = LocalDateTime.now(clock);
        requireOpen(slot.decision(), now);
        if (event.choice().equals(Optional.of(Choice.FOLLOW_MAJORITY))
                && !slot.decision().special().contains(SpecialRule.FOLLOW_MAJORITY)) {
            throw new InvalidValue("本次表决不允许选择“从众”，请选择赞同、反对或弃权。");
        }
        rows.write(viewer, slot, event, now);
        audit.record(
                viewer,
                "Ballot" + event.kind(),
                "decision:" + slot.decision().id(),
                "%s %s（%s）"
                        .formatted(
                                slot.place(),
                                event.kind().label(),
                                event.channel().label()));
        return new BallotReceipt(slot.decision().id(), slot.unit(), event.choice(), slot.nextSequence(), now);
    }

    private static void requireOpen(Decision decision, LocalDateTime now) {
        Decision.Voting voting = decision.votingOrThrow("投票");
        if (now.isBefore(voting.opensAt()) || !now.isBefore(voting.closesAt())) {
            throw new LateBallot(decision, voting);
        }
        decision.require(DecisionState.OPEN, "投票");
    }

    private BallotSlot slot(Decision decision, UnitId unit, ResultSet row) throws SQLException {
        return new BallotSlot(
                decision,
                unit,
                RollLine.place(row.getString("building_label"), row.getString("entrance"), row.getString("room")),
                HeadKind.valueOf(row.getString("head_kind")),
                row.getBoolean("can_vote"),
                row.getObject("record_day", LocalDate.class),
                row.getObject("known_at", LocalDateTime.class),
                standing(decision.id(), unit));
    }

    private Optional<BallotSlot.Standing> standing(DecisionId decision, UnitId unit) {
        return sql.first(
                STANDING,
                row -> new BallotSlot.Standing(
                        Optional.ofNullable(row.getString(1)).map(Choice::valueOf),
                        Channel.valueOf(row.getString(2)),
                        Optional.ofNullable(row.getObject(3, Long.class)).map(PersonId::new),
                        row.getInt(4)),
                decision.value(),
                unit.value());
    }

    private static BallotReceipt receipt(ResultSet row) throws SQLException {
        return new BallotReceipt(
                new DecisionId(row.getLong("decision_id")),
                new UnitId(row.getLong("unit_id")),
                Optional.ofNullable(row.getString("choice")).map(Choice::valueOf),
                row.getInt("sequence_number"),
                row.getObject("recorded_at", LocalDateTime.class));
    }
}
