package cn.changxiao.handover.transfer;

import cn.changxiao.handover.batch.BatchId;
import cn.changxiao.handover.batch.Transition;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.Sql;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * The giver signs too: title and risk of the accepted items pass on the agreed days, the rejected ones stay with the
 * owners and can go into a later batch, and the certificate is sealed.
 */
@Singleton
public class CompleteTransfer {

    private final Sql sql;
    private final Moves moves;
    private final Batches batches;

    CompleteTransfer(Sql sql, Moves moves, Batches batches) {
        this.sql = sql;
        this.moves = moves;
        this.batches = batches;
    }

    @Transactional
    public void complete(Viewer viewer, BusinessKey key, BatchId batch, String signatory) {
        if (signatory.isBlank()) {
            throw new InvalidValue("请填写移交方签字人。");
        }
        Move move = new Move(key, batch, Transition.TRANSFER, "移交方%s签署，办理移交。".formatted(signatory));
        Optional<BatchHead> head = moves.make(viewer, move);
        if (head.isEmpty()) {
            return;
        }
        Agreement agreement = head.get().agreement().orElseThrow();
        batches.passTitle(head.get(), agreement);
        sql.update(
                "UPDATE handover_batch SET giver_signatory = ?, certificate_hash = ? WHERE batch_id = ?",
                signatory,
                CertifiedItem.hash(head.get().number(), agreement, signatory, batches.items(batch)),
                batch.value());
    }
}
