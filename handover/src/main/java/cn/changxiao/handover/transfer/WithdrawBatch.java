package cn.changxiao.handover.transfer;

import cn.changxiao.handover.batch.BatchId;
import cn.changxiao.handover.batch.Transition;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

/** The giver takes a batch back before it is agreed; its facilities are free for another one. */
@Singleton
public class WithdrawBatch {

    private final Moves moves;
    private final Batches batches;

    WithdrawBatch(Moves moves, Batches batches) {
        this.moves = moves;
        this.batches = batches;
    }

    @Transactional
    public void withdraw(Viewer viewer, BusinessKey key, BatchId batch, String reason) {
        if (reason.isBlank()) {
            throw new InvalidValue("请填写撤回的原因。");
        }
        moves.make(viewer, new Move(key, batch, Transition.WITHDRAW, "撤回：%s".formatted(reason)))
                .ifPresent(batches::free);
    }
}
