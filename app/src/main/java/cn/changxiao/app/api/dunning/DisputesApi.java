package cn.changxiao.app.api.dunning;

import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.dispute.CloseDispute;
import cn.changxiao.billing.dispute.Dispute;
import cn.changxiao.billing.dispute.DisputeId;
import cn.changxiao.billing.dispute.DisputeState;
import cn.changxiao.billing.dispute.Disputes;
import cn.changxiao.billing.dispute.NewDispute;
import cn.changxiao.billing.dispute.OpenDispute;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.UnitId;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Objections to bills. The header Idempotency-Key makes a request sent twice one objection. */
@Controller("/api/v1/disputes")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER", "OWNER"})
final class DisputesApi {

    private static final int MOST = 500;

    private final Disputes disputes;
    private final OpenDispute openDispute;
    private final CloseDispute closeDispute;

    DisputesApi(Disputes disputes, OpenDispute openDispute, CloseDispute closeDispute) {
        this.disputes = disputes;
        this.openDispute = openDispute;
        this.closeDispute = closeDispute;
    }

    /** The open ones first; at most 500 from the offset on. */
    @Get
    @Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER", "STREET_OFFICE", "OWNER"})
    List<DisputeJson> list(
            Viewer viewer,
            @QueryValue(defaultValue = "false") boolean openOnly,
            @QueryValue(defaultValue = "0") long offset) {
        return disputes.list(viewer, openOnly, MOST, Math.max(0, offset)).stream()
                .map(DisputeJson::of)
                .toList();
    }

    @Post
    @Status(HttpStatus.CREATED)
    DisputeJson open(Viewer viewer, @Header("Idempotency-Key") String key, @Body NewDisputeJson body) {
        return DisputeJson.of(disputes.one(viewer, openDispute.open(viewer, body.toCommand(key))));
    }

    @Post("/{id}/close")
    DisputeJson close(Viewer viewer, long id, @Body ClosingJson body) {
        closeDispute.close(viewer, new DisputeId(id), body.outcome(), body.answer());
        return DisputeJson.of(disputes.one(viewer, new DisputeId(id)));
    }

    /** What is objected to; without a bill everything of the unit, without an item the whole bill. */
    @Serdeable
    record NewDisputeJson(
            String unit, @Nullable String bill, @Nullable FeeItem item, String reason) {

        NewDispute toCommand(String key) {
            return new NewDispute(
                    new BusinessKey(key),
                    new UnitId(Long.parseLong(unit)),
                    Optional.ofNullable(bill).map(id -> new BillId(Long.parseLong(id))),
                    Optional.ofNullable(item),
                    reason);
        }
    }

    /** How an objection ends. */
    @Serdeable
    record ClosingJson(DisputeState outcome, String answer) {}

    /** One objection; {@code closedOn} is 9999-12-31 while it is open. */
    @Serdeable
    record DisputeJson(
            String id,
            DisputeState state,
            String unit,
            String place,
            @Nullable String bill,
            @Nullable FeeItem item,
            String reason,
            LocalDate openedOn,
            LocalDate closedOn) {

        static DisputeJson of(Dispute dispute) {
            return new DisputeJson(
                    dispute.id().toString(),
                    dispute.state(),
                    dispute.unit().toString(),
                    dispute.place(),
                    dispute.bill().map(bill -> String.valueOf(bill.id())).orElse(null),
                    dispute.item().orElse(null),
                    dispute.reason(),
                    dispute.openedOn(),
                    dispute.closedOn());
        }
    }
}
