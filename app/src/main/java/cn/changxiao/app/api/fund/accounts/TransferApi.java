package cn.changxiao.app.api.fund.accounts;

import cn.changxiao.fund.transfer.CarryOutTransfer;
import cn.changxiao.fund.transfer.NewTransfer;
import cn.changxiao.fund.transfer.PrepareTransfer;
import cn.changxiao.fund.transfer.Transfer;
import cn.changxiao.fund.transfer.TransferCertificate;
import cn.changxiao.fund.transfer.TransferId;
import cn.changxiao.fund.transfer.TransferState;
import cn.changxiao.fund.transfer.Transfers;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;

/** Transfers of whole compounds to their owners' assemblies. */
@Controller("/api/v1/fund/transfers")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("FUND_CUSTODIAN")
final class TransferApi {

    private final Transfers transfers;
    private final PrepareTransfer prepareTransfer;
    private final CarryOutTransfer carryOutTransfer;

    TransferApi(Transfers transfers, PrepareTransfer prepareTransfer, CarryOutTransfer carryOutTransfer) {
        this.transfers = transfers;
        this.prepareTransfer = prepareTransfer;
        this.carryOutTransfer = carryOutTransfer;
    }

    @Get
    @Secured({"FUND_CUSTODIAN", "OWNERS_COMMITTEE"})
    List<TransferJson> list(Viewer viewer) {
        return transfers.of(viewer).stream().map(TransferJson::of).toList();
    }

    @Get("/{id}/certificate")
    @Secured({"FUND_CUSTODIAN", "OWNERS_COMMITTEE"})
    CertificateJson certificate(Viewer viewer, long id) {
        return CertificateJson.of(transfers.certificate(viewer, new TransferId(id)));
    }

    @Post
    @Status(HttpStatus.CREATED)
    Recorded prepare(Viewer viewer, @Body NewTransferJson transfer) {
        return new Recorded(prepareTransfer.prepare(viewer, transfer.command()).toString());
    }

    @Post("/{id}/carrying-out")
    Vouchers carryOut(Viewer viewer, long id) {
        return Vouchers.of(carryOutTransfer.carryOut(viewer, new TransferId(id)));
    }

    /** The assembly's notice. */
    @Serdeable
    record NewTransferJson(
            String key,
            String compound,
            String assembly,
            String bank,
            String bankAccount,
            String resolution,
            LocalDate notifiedOn) {

        NewTransfer command() {
            return new NewTransfer(
                    new BusinessKey(key),
                    new CompoundId(Long.parseLong(compound)),
                    assembly,
                    bank,
                    bankAccount,
                    resolution,
                    notifiedOn);
        }
    }

    @Serdeable
    record TransferJson(
            String id,
            String compound,
            String assembly,
            LocalDate notifiedOn,
            LocalDate orderBy,
            TransferState state,
            long units,
            String amount) {

        static TransferJson of(Transfer transfer) {
            return new TransferJson(
                    transfer.id().toString(),
                    transfer.compound(),
                    transfer.assembly(),
                    transfer.notifiedOn(),
                    transfer.orderBy(),
                    transfer.state(),
                    transfer.units(),
                    transfer.amount().toString());
        }
    }

    /** The three sums and every sub-account. */
    @Serdeable
    record CertificateJson(
            boolean holds, String recorded, String vouchers, String accounts, List<CertificateLineJson> lines) {

        static CertificateJson of(TransferCertificate certificate) {
            return new CertificateJson(
                    certificate.holds(),
                    certificate.recorded().toString(),
                    certificate.vouchers().toString(),
                    certificate.accounts().toString(),
                    certificate.lines().stream()
                            .map(line -> new CertificateLineJson(
                                    line.place(),
                                    line.balance().toString(),
                                    line.taken().toString(),
                                    line.left().toString()))
                            .toList());
        }
    }

    @Serdeable
    record CertificateLineJson(String place, String balance, String taken, String left) {}
}
