package cn.changxiao.app.api.relief;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.subsidy.ApproveSubsidy;
import cn.changxiao.billing.subsidy.ProposeSubsidy;
import cn.changxiao.billing.subsidy.RecordSubsidyTransfer;
import cn.changxiao.billing.subsidy.RejectSubsidy;
import cn.changxiao.billing.subsidy.Subsidies;
import cn.changxiao.billing.subsidy.Subsidy;
import cn.changxiao.billing.subsidy.SubsidyClaims;
import cn.changxiao.billing.subsidy.SubsidyId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** Subsidies: arrangements, the claim of a month, and transfers that become payments of the claimed units. */
@Controller("/api/v1/billing/subsidies")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER"})
final class SubsidyApi {

    private static final int ROWS = 200;

    private final Subsidies subsidies;
    private final SubsidyClaims claims;
    private final ProposeSubsidy proposeSubsidy;
    private final ApproveSubsidy approveSubsidy;
    private final RejectSubsidy rejectSubsidy;
    private final RecordSubsidyTransfer recordSubsidyTransfer;

    SubsidyApi(
            Subsidies subsidies,
            SubsidyClaims claims,
            ProposeSubsidy proposeSubsidy,
            ApproveSubsidy approveSubsidy,
            RejectSubsidy rejectSubsidy,
            RecordSubsidyTransfer recordSubsidyTransfer) {
        this.subsidies = subsidies;
        this.claims = claims;
        this.proposeSubsidy = proposeSubsidy;
        this.approveSubsidy = approveSubsidy;
        this.rejectSubsidy = rejectSubsidy;
        this.recordSubsidyTransfer = recordSubsidyTransfer;
    }

    @Get
    List<SubsidyJson> list(Viewer viewer, @QueryValue(defaultValue = "1") int page) {
        return subsidies.list(viewer, ROWS, (Math.max(1, page) - 1) * ROWS).stream()
                .map(SubsidyJson::of)
                .toList();
    }

    @Get("/{id}/claim")
    ClaimJson claim(Viewer viewer, long id, @QueryValue String month) {
        return ClaimJson.of(claims.of(viewer, new SubsidyId(id), BillingMonth.parse(month)));
    }

    @Post
    @Status(HttpStatus.CREATED)
    ReliefApi.IdJson propose(Viewer viewer, @Header("Idempotency-Key") String key, @Body NewSubsidyJson body) {
        return new ReliefApi.IdJson(
                proposeSubsidy.propose(viewer, body.toCommand(key)).toString());
    }

    @Post("/{id}/approve")
    @Status(HttpStatus.NO_CONTENT)
    void approve(Viewer viewer, long id) {
        approveSubsidy.approve(viewer, new SubsidyId(id));
    }

    @Post("/{id}/reject")
    @Status(HttpStatus.NO_CONTENT)
    void reject(Viewer viewer, long id, @Body ReasonJson body) {
        rejectSubsidy.reject(viewer, new SubsidyId(id), body.reason());
    }

    @Post("/{id}/transfers")
    @Status(HttpStatus.CREATED)
    ReliefApi.IdJson receive(
            Viewer viewer, long id, @Header("Idempotency-Key") String key, @Body NewTransferJson body) {
        return new ReliefApi.IdJson(
                Long.toString(recordSubsidyTransfer.record(viewer, body.toCommand(key, new SubsidyId(id)))));
    }

    /** Why it is sent back. */
    @Serdeable
    record ReasonJson(String reason) {}

    /** An arrangement in a list; {@code last} is included. */
    @Serdeable
    record SubsidyJson(
            String id,
            String compound,
            String payer,
            String item,
            long sharePpm,
            String first,
            String last,
            int units,
            String evidence,
            String state,
            String note) {

        static SubsidyJson of(Subsidy subsidy) {
            return new SubsidyJson(
                    subsidy.id().toString(),
                    subsidy.compound(),
                    subsidy.payer(),
                    subsidy.item().name(),
                    subsidy.sharePpm(),
                    subsidy.first().toString(),
                    subsidy.last().toString(),
                    subsidy.units(),
                    subsidy.evidence(),
                    subsidy.state().name(),
                    subsidy.note());
        }
    }
}
