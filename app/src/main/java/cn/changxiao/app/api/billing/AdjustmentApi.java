package cn.changxiao.app.api.billing;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.adjustment.AdjustedLine;
import cn.changxiao.billing.adjustment.Adjustment;
import cn.changxiao.billing.adjustment.AdjustmentId;
import cn.changxiao.billing.adjustment.AdjustmentKind;
import cn.changxiao.billing.adjustment.AdjustmentState;
import cn.changxiao.billing.adjustment.Adjustments;
import cn.changxiao.billing.adjustment.ApproveAdjustment;
import cn.changxiao.billing.adjustment.ProposeAdjustment;
import cn.changxiao.billing.adjustment.RejectAdjustment;
import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.money.Money;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Adjustments of a manager's bills: propose, approve, send back, read. */
@Controller("/api/v1/bill-adjustments")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER"})
final class AdjustmentApi {

    private static final int ROWS = 200;

    private final Adjustments adjustments;
    private final ProposeAdjustment proposeAdjustment;
    private final ApproveAdjustment approveAdjustment;
    private final RejectAdjustment rejectAdjustment;

    AdjustmentApi(
            Adjustments adjustments,
            ProposeAdjustment proposeAdjustment,
            ApproveAdjustment approveAdjustment,
            RejectAdjustment rejectAdjustment) {
        this.adjustments = adjustments;
        this.proposeAdjustment = proposeAdjustment;
        this.approveAdjustment = approveAdjustment;
        this.rejectAdjustment = rejectAdjustment;
    }

    @Get
    List<AdjustmentJson> list(
            Viewer viewer,
            @QueryValue(defaultValue = "PROPOSED") AdjustmentState state,
            @QueryValue(defaultValue = "0") long offset) {
        return adjustments.ofIssuer(viewer, state, ROWS, Math.max(0, offset)).stream()
                .map(AdjustmentJson::of)
                .toList();
    }

    @Get("/{id}")
    AdjustmentJson one(Viewer viewer, long id) {
        return AdjustmentJson.of(adjustments.one(viewer, new AdjustmentId(id)));
    }

    @Post
    @Status(HttpStatus.CREATED)
    AdjustmentJson propose(Viewer viewer, @Header("Idempotency-Key") String key, @Body NewAdjustmentJson body) {
        AdjustmentId id = proposeAdjustment.propose(viewer, body.toCommand(key));
        return AdjustmentJson.of(adjustments.one(viewer, id));
    }

    @Post("/{id}/approve")
    AdjustmentJson approve(Viewer viewer, long id) {
        approveAdjustment.approve(viewer, new AdjustmentId(id));
        return AdjustmentJson.of(adjustments.one(viewer, new AdjustmentId(id)));
    }

    @Post("/{id}/reject")
    AdjustmentJson reject(Viewer viewer, long id, @Body AnswerJson body) {
        rejectAdjustment.reject(viewer, new AdjustmentId(id), body.answer());
        return AdjustmentJson.of(adjustments.one(viewer, new AdjustmentId(id)));
    }

    /** The new amount of a line, what is given up, or nothing for a void; yuan as text. */
    @Serdeable
    record NewAdjustmentJson(
            String bill,
            AdjustmentKind kind,
            @Nullable LineJson line,
            @Nullable String amount,
            String reason) {

        ProposeAdjustment.Command toCommand(String key) {
            return new ProposeAdjustment.Command(
                    new BusinessKey(key),
                    new BillId(Long.parseLong(bill)),
                    kind,
                    Optional.ofNullable(line).map(LineJson::toLine),
                    amount == null ? Money.ZERO : Money.parse(amount),
                    reason);
        }
    }

    /** A line of a bill: its month as {@code 2026-11}, its item, and 0 unless the month has several. */
    @Serdeable
    record LineJson(String month, FeeItem item, int sequence) {

        AdjustedLine toLine() {
            return new AdjustedLine(BillingMonth.parse(month), item, sequence);
        }

        static LineJson of(AdjustedLine line) {
            return new LineJson(line.month().toString(), line.item(), line.sequence());
        }
    }

    /** Why it is sent back. */
    @Serdeable
    record AnswerJson(String answer) {}

    /** An adjustment with both figures. */
    @Serdeable
    record AdjustmentJson(
            String id,
            String bill,
            String kind,
            String state,
            @Nullable LineJson line,
            MoneyJson before,
            MoneyJson after,
            MoneyJson credited,
            String reason,
            String answer) {

        static AdjustmentJson of(Adjustment adjustment) {
            return new AdjustmentJson(
                    adjustment.id().toString(),
                    adjustment.bill().toString(),
                    adjustment.kind().name(),
                    adjustment.state().name(),
                    adjustment.line().map(LineJson::of).orElse(null),
                    MoneyJson.of(adjustment.before()),
                    MoneyJson.of(adjustment.after()),
                    MoneyJson.of(adjustment.credited()),
                    adjustment.reason(),
                    adjustment.answer());
        }
    }
}
