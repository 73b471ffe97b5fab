package cn.changxiao.handover.transfer;

import cn.changxiao.handover.batch.BatchId;
import cn.changxiao.handover.batch.BatchState;
import cn.changxiao.handover.batch.Side;
import cn.changxiao.handover.batch.TransitionNotAllowed;
import cn.changxiao.property.Ids;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.RoleMissing;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;

/**
 * Moves a batch by one guarded update, so that of two people who move it at once only one does. What a move needs
 * besides is checked after it, under the row's lock; a refusal rolls the move back.
 */
@Singleton
class Moves {

    private final Sql sql;
    private final Ids ids;
    private final AuditLog audit;
    private final Clock clock;

    Moves(Sql sql, Ids ids, AuditLog audit, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes the move; empty if the same command made it before.
     *
     * @throws NotFound if the batch is not the viewer's
     * @throws TransitionNotAllowed if the batch is in another state
     */
    Optional<BatchHead> make(Viewer viewer, Move move) {
        BatchHead head = own(
                viewer,
                move.batch(),
                move.transition().side(),
                move.transition().label());
        if (isRepeated(move)) {
            return Optional.empty();
        }
        BatchState to = move.transition().from(head.state(), head.number());
        LocalDateTime now = LocalDateTime.now(clock);
        int moved = sql.update(
                "UPDATE handover_batch SET state = ?, moved_at = ? WHERE batch_id = ? AND state = ?",
                to.name(),
                now,
                head.id().value(),
                head.state().name());
        if (moved == 0) {
            return somebodyWasFaster(move);
        }
        record(viewer, move, to, now);
        return Optional.of(head);
    }

    private void record(Viewer viewer, Move move, BatchState to, LocalDateTime now) {
        sql.update(
                """
                INSERT INTO handover_batch_event (event_id, batch_id, business_key, content_hash, transition, moved_to,
                    detail, moved_by, moved_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                ids.next(),
                move.batch().value(),
                move.key().value(),
                move.hash(),
                move.transition().name(),
                to.name(),
                move.detail(),
                viewer.user().value(),
                now);
        audit.record(viewer, move.transition().name(), "batch:" + move.batch(), move.detail());
    }

    /** The batch, if it is the viewer's on this side; to an operator a draft does not exist. */
    BatchHead own(Viewer viewer, BatchId id, Side side, String command) {
        boolean isGiver = viewer.role() == Role.STREET_OFFICE || viewer.role() == Role.OWNERS_COMMITTEE;
        if (side == Side.GIVER ? !isGiver : viewer.role() != Role.OPERATOR) {
            throw new RoleMissing(command);
        }
        BatchHead head = load(id);
        long owner = side == Side.GIVER ? head.giver().value() : head.operator().value();
        boolean isHidden = side == Side.OPERATOR && head.state() == BatchState.DRAFT;
        if (owner != viewer.organisationKey() || isHidden) {
            throw new NotFound("移交批次", id);
        }
        return head;
    }

    private Optional<BatchHead> somebodyWasFaster(Move move) {
        if (isRepeated(move)) {
            return Optional.empty();
        }
        BatchHead now = load(move.batch());
        throw new TransitionNotAllowed(move.transition(), now.state(), now.number());
    }

    private boolean isRepeated(Move move) {
        return sql.first(
                        "SELECT content_hash FROM handover_batch_event WHERE business_key = ?",
                        row -> {
                            if (!Arrays.equals(row.getBytes(1), move.hash())) {
                                throw new KeyReusedWithOtherContent(move.key());
                            }
                            return true;
                        },
                        move.key().value())
                .isPresent();
    }

    private BatchHead load(BatchId id) {
        return sql.first("SELECT * FROM handover_batch WHERE batch_id = ?", BatchHead::of, id.value())
                .orElseThrow(() -> new NotFound("移交批次", id));
    }
}
