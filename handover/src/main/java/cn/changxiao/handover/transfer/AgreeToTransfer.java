package cn.changxiao.handover.transfer;

import cn.changxiao.handover.batch.BatchId;
import cn.changxiao.handover.batch.ItemOutcome;
import cn.changxiao.handover.batch.Transition;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.Sql;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The operator signs the agreement: what it accepted it will own and answer for from the agreed days on, for nothing. */
@Singleton
public class AgreeToTransfer {

    private final Sql sql;
    private final Moves moves;
    private final Batches batches;

    AgreeToTransfer(Sql sql, Moves moves, Batches batches) {
        this.sql = sql;
        this.moves = moves;
        this.batches = batches;
    }

    /**
     * @throws NothingAccepted if every item was rejected
     * @throws TransferDatesOutOfOrder if title or risk would pass before the check
     */
    @Transactional
    public void agree(Viewer viewer, BusinessKey key, BatchId batch, Agreement agreement) {
        String detail =
                "产权自 %s、风险自 %s 转移，%s签署。".formatted(agreement.titleOn(), agreement.riskOn(), agreement.signatory());
        Optional<BatchHead> head = moves.make(viewer, new Move(key, batch, Transition.AGREE, detail));
        if (head.isEmpty()) {
            return;
        }
        head.get().checkOn().ifPresent(agreement::requireNotBefore);
        if (batches.countItems(batch, ItemOutcome.ACCEPTED) == 0) {
            throw new NothingAccepted(head.get().number());
        }
        sql.update(
                "UPDATE handover_batch SET title_on = ?, risk_on = ?, operator_signatory = ? WHERE batch_id = ?",
                agreement.titleOn(),
                agreement.riskOn(),
                agreement.signatory(),
                batch.value());
    }
}
