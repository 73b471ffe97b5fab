package cn.changxiao.billing.ladder;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.ContentHash;

/** A ladder to be approved. */
public record NewLadder(BusinessKey key, Ladder ladder) {

    byte[] contentHash() {
        return ContentHash.of(ladder);
    }
}
