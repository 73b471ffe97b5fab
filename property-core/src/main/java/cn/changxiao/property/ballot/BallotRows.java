package cn.changxiao.property.ballot;

import cn.changxiao.property.Ids;
import cn.changxiao.property.Sql;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.tally.Choice;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Writes a ballot: its evidence once, its event at the end of the trace, and what counts now. */
@Singleton
class BallotRows {

    /** Its key is its content: one scan may prove the ballots of forty units, entered at the same moment. */
    private static final String ADD_EVIDENCE = """
            INSERT IGNORE INTO decision_evidence (decision_id, content_hash, file_name, content, recorded_by,
                recorded_at)
            VALUES (?, ?, ?, ?, ?, ?)
            """;

    private static final String ADD_EVENT = """
            INSERT INTO decision_ballot_event (event_id, business_key, content_hash, decision_id, unit_id,
                sequence_number, kind, choice, channel, person_id, evidence_hash, paper_number, reason, recorded_by,
                recorded_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String ADD_BALLOT = """
            INSERT INTO decision_ballot (last_event_id, choice, channel, person_id, decision_id, unit_id)
            VALUES (?, ?, ?, ?, ?, ?)
            """;
    private static final String CHANGE_BALLOT = """
            UPDATE decision_ballot SET last_event_id = ?, choice = ?, channel = ?, person_id = ?
            WHERE decision_id = ? AND unit_id = ?
            """;

    private final Sql sql;
    private final Ids ids;

    BallotRows(Sql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    void write(Viewer viewer, BallotSlot slot, BallotEvent event, LocalDateTime now) {
        event.evidence().ifPresent(evidence -> keep(viewer, slot, evidence, now));
        long id = ids.next();
        sql.update(ADD_EVENT, row(id, viewer, slot, event, now));
        sql.update(
                slot.standing().isPresent() ? CHANGE_BALLOT : ADD_BALLOT,
                id,
                event.choice().map(Choice::name).orElse(null),
                event.channel().name(),
                event.person().map(PersonId::value).orElse(null),
                slot.decision().id().value(),
                slot.unit().value());
    }

    private void keep(Viewer viewer, BallotSlot slot, Evidence evidence, LocalDateTime now) {
        sql.update(
                ADD_EVIDENCE,
                slot.decision().id().value(),
                evidence.hash(),
                evidence.fileName(),
                evidence.content(),
                viewer.user().value(),
                now);
    }

    private static @Nullable Object[] row(
            long id, Viewer viewer, BallotSlot slot, BallotEvent event, LocalDateTime now) {
        return new @Nullable Object[] {
            id,
            event.key().value(),
            event.content(slot),
            slot.decision().id().value(),
            slot.unit().value(),
            slot.nextSequence(),
            event.kind().name(),
            event.choice().map(Choice::name).orElse(null),
            event.channel().name(),
            event.person().map(PersonId::value).orElse(null),
            event.evidence().map(Evidence::hash).orElse(null),
            event.paperNumber().orElse(null),
            event.reason(),
            viewer.user().value(),
            now
        };
    }
}
