package cn.changxiao.handover.transfer;

import cn.changxiao.handover.batch.BatchId;
import cn.changxiao.handover.batch.ItemOutcome;
import cn.changxiao.handover.batch.Transition;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The operator closes the joint check once every item has a result. */
@Singleton
public class ConcludeCheck {

    private final Moves moves;
    private final Batches batches;

    ConcludeCheck(Moves moves, Batches batches) {
        this.moves = moves;
        this.batches = batches;
    }

    /** @throws ItemsUnchecked if an item has no result yet */
    @Transactional
    public void conclude(Viewer viewer, BusinessKey key, BatchId batch) {
        Optional<BatchHead> head = moves.make(viewer, new Move(key, batch, Transition.CONCLUDE_CHECK, "确认查验结果。"));
        if (head.isPresent()) {
            long open = batches.countItems(batch, ItemOutcome.PENDING);
            if (open > 0) {
                throw new ItemsUnchecked(head.get().number(), open);
            }
        }
    }
}
