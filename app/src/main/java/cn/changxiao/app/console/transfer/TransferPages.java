package cn.changxiao.app.console.transfer;

import cn.changxiao.fund.report.CompoundFunds;
import cn.changxiao.fund.transfer.Transfer;
import cn.changxiao.fund.transfer.TransferCertificate;
import cn.changxiao.fund.transfer.TransferId;
import cn.changxiao.fund.transfer.TransferState;
import cn.changxiao.fund.transfer.Transfers;
import cn.changxiao.property.Ids;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Puts the pages of transfers together. */
@Singleton
class TransferPages {

    private final Transfers transfers;
    private final CompoundFunds funds;
    private final Ids ids;
    private final Clock clock;

    TransferPages(Transfers transfers, CompoundFunds funds, Ids ids, Clock clock) {
        this.transfers = transfers;
        this.funds = funds;
        this.ids = ids;
        this.clock = clock;
    }

    TransferListPage list(Viewer viewer) {
        boolean isKeeper = viewer.role() == Role.FUND_CUSTODIAN;
        return new TransferListPage(
                transfers.of(viewer),
                isKeeper ? funds.of(viewer) : List.of(),
                isKeeper,
                Long.toString(ids.next()),
                LocalDate.now(clock));
    }

    TransferPage one(Viewer viewer, long id) {
        Transfer transfer = transfers.find(viewer, new TransferId(id));
        Optional<TransferCertificate> certificate = transfer.state() == TransferState.DONE
                ? Optional.of(transfers.certificate(viewer, transfer.id()))
                : Optional.empty();
        return new TransferPage(
                transfer,
                certificate,
                viewer.user().value(),
                viewer.role() == Role.FUND_CUSTODIAN,
                LocalDate.now(clock));
    }
}
