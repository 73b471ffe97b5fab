package cn.changxiao.fund.transfer;

import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.UserId;

/** A transfer under its lock. */
record TransferRow(TransferId id, CompoundId compound, String assembly, TransferState state, UserId maker) {

    void requireOpen() {
        if (state != TransferState.PREPARED) {
            throw new TransferDecided(id, state);
        }
    }
}
