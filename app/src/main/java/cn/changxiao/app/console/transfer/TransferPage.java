package cn.changxiao.app.console.transfer;

import cn.changxiao.fund.transfer.Transfer;
import cn.changxiao.fund.transfer.TransferCertificate;
import cn.changxiao.fund.transfer.TransferState;
import java.time.LocalDate;
import java.util.Optional;

/** A transfer, with its certificate once it is done. */
public record TransferPage(
        Transfer transfer, Optional<TransferCertificate> certificate, long viewer, boolean isKeeper, LocalDate today) {

    public boolean canDecide() {
        return isKeeper && transfer.state() == TransferState.PREPARED;
    }

    public boolean canCarryOut() {
        return canDecide() && transfer.makerId() != viewer;
    }
}
