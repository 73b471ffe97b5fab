package cn.changxiao.handover.transfer;

import cn.changxiao.handover.batch.BatchId;
import cn.changxiao.handover.batch.Transition;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.ContentHash;

/** One move asked for: its key, the batch, which move, and the sentence that says with what content. */
record Move(BusinessKey key, BatchId batch, Transition transition, String detail) {

    byte[] hash() {
        return ContentHash.of(batch, transition, detail);
    }
}
