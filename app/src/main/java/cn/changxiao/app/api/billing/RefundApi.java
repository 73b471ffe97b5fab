package cn.changxiao.app.api.billing;

import cn.changxiao.billing.payment.PaymentChannel;
import cn.changxiao.billing.payment.PaymentId;
import cn.changxiao.billing.refund.ApproveRefund;
import cn.changxiao.billing.refund.GiveUpRefund;
import cn.changxiao.billing.refund.NewRefund;
import cn.changxiao.billing.refund.PayOutRefund;
import cn.changxiao.billing.refund.Refund;
import cn.changxiao.billing.refund.RefundId;
import cn.changxiao.billing.refund.RefundReason;
import cn.changxiao.billing.refund.RefundState;
import cn.changxiao.billing.refund.Refunds;
import cn.changxiao.billing.refund.RejectRefund;
import cn.changxiao.billing.refund.RequestRefund;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.UnitId;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Refunds of a manager: ask, approve, send back, pay out, give up, read. */
@Controller("/api/v1/refunds")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER"})
final class RefundApi {

    private static final int ROWS = 200;

    private final Refunds refunds;
    private final RequestRefund requestRefund;
    private final ApproveRefund approveRefund;
    private final RejectRefund rejectRefund;
    private final PayOutRefund payOutRefund;
    private final GiveUpRefund giveUpRefund;

    RefundApi(
            Refunds refunds,
            RequestRefund requestRefund,
            ApproveRefund approveRefund,
            RejectRefund rejectRefund,
            PayOutRefund payOutRefund,
            GiveUpRefund giveUpRefund) {
        this.refunds = refunds;
        this.requestRefund = requestRefund;
        this.approveRefund = approveRefund;
        this.rejectRefund = rejectRefund;
        this.payOutRefund = payOutRefund;
        this.giveUpRefund = giveUpRefund;
    }

    @Get
    List<RefundJson> list(
            Viewer viewer,
            @QueryValue(defaultValue = "REQUESTED") RefundState state,
            @QueryValue(defaultValue = "0") long offset) {
        return refunds.ofIssuer(viewer, state, ROWS, Math.max(0, offset)).stream()
                .map(RefundJson::of)
                .toList();
    }

    @Get("/{id}")
    RefundJson one(Viewer viewer, long id) {
        return RefundJson.of(refunds.one(viewer, new RefundId(id)));
    }

    @Post
    @Status(HttpStatus.CREATED)
    RefundJson request(Viewer viewer, @Header("Idempotency-Key") String key, @Body NewRefundJson body) {
        return RefundJson.of(refunds.one(viewer, requestRefund.request(viewer, body.toCommand(key))));
    }

    @Post("/{id}/approve")
    RefundJson approve(Viewer viewer, long id) {
        approveRefund.approve(viewer, new RefundId(id));
        return one(viewer, id);
    }

    @Post("/{id}/reject")
    RefundJson reject(Viewer viewer, long id, @Body AdjustmentApi.AnswerJson body) {
        rejectRefund.reject(viewer, new RefundId(id), body.answer());
        return one(viewer, id);
    }

    @Post("/{id}/pay-out")
    RefundJson payOut(Viewer viewer, long id, @Body PayOutJson body) {
        payOutRefund.payOut(
                viewer,
                new RefundId(id),
                new PayOutRefund.PayOut(body.channel(), Optional.ofNullable(body.transaction()), body.paidOn()));
        return one(viewer, id);
    }

    @Post("/{id}/give-up")
    RefundJson giveUp(Viewer viewer, long id, @Body AdjustmentApi.AnswerJson body) {
        giveUpRefund.giveUp(viewer, new RefundId(id), body.answer());
        return one(viewer, id);
    }

    /** Money to go back, of a payment or, without one, of the unit's credit; yuan as text. */
    @Serdeable
    record NewRefundJson(String unit, @Nullable String payment, String amount, RefundReason reason, String note) {

        NewRefund toCommand(String key) {
            return new NewRefund(
                    new BusinessKey(key),
                    new UnitId(Long.parseLong(unit)),
                    Optional.ofNullable(payment).map(id -> new PaymentId(Long.parseLong(id))),
                    Money.parse(amount),
                    reason,
                    note);
        }
    }

    /** How it was paid out. */
    @Serdeable
    record PayOutJson(PaymentChannel channel, @Nullable String transaction, LocalDate paidOn) {}

    /** A refund; the number is empty until it is approved. */
    @Serdeable
    record RefundJson(
            String id,
            String number,
            String state,
            String unit,
            @Nullable String payment,
            MoneyJson amount,
            String reason,
            String note,
            String answer,
            @Nullable String channel,
            @Nullable String transaction,
            @Nullable LocalDate paidOn) {

        static RefundJson of(Refund refund) {
            return new RefundJson(
                    refund.id().toString(),
                    refund.number(),
                    refund.state().name(),
                    refund.unit().toString(),
                    refund.payment().map(PaymentId::toString).orElse(null),
                    MoneyJson.of(refund.amount()),
                    refund.reason().name(),
                    refund.note(),
                    refund.answer(),
                    refund.channel().map(PaymentChannel::name).orElse(null),
                    refund.channelTransaction().orElse(null),
                    refund.paidOn().orElse(null));
        }
    }
}
