package cn.changxiao.app.console.refund;

import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.billing.refund.ApproveRefund;
import cn.changxiao.billing.refund.GiveUpRefund;
import cn.changxiao.billing.refund.PayOutRefund;
import cn.changxiao.billing.refund.Refund;
import cn.changxiao.billing.refund.RefundId;
import cn.changxiao.billing.refund.RefundPdf;
import cn.changxiao.billing.refund.Refunds;
import cn.changxiao.billing.refund.RejectRefund;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.View;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/** One refund and its steps: approval or not by another person, the pay-out, the paper. */
@Controller("/billing/refunds/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER"})
final class RefundStepController {

    private final Refunds refunds;
    private final ApproveRefund approveRefund;
    private final RejectRefund rejectRefund;
    private final PayOutRefund payOutRefund;
    private final GiveUpRefund giveUpRefund;
    private final RefundPdf refundPdf;
    private final Clock clock;

    RefundStepController(
            Refunds refunds,
            ApproveRefund approveRefund,
            RejectRefund rejectRefund,
            PayOutRefund payOutRefund,
            GiveUpRefund giveUpRefund,
            RefundPdf refundPdf,
            Clock clock) {
        this.refunds = refunds;
        this.approveRefund = approveRefund;
        this.rejectRefund = rejectRefund;
        this.payOutRefund = payOutRefund;
        this.giveUpRefund = giveUpRefund;
        this.refundPdf = refundPdf;
        this.clock = clock;
    }

    @Get
    @View("refund/refund")
    @Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER", "STREET_OFFICE", "OWNER"})
    RefundPage one(Viewer viewer, long id) {
        return RefundPage.of(viewer, refunds.one(viewer, new RefundId(id)), LocalDate.now(clock));
    }

    @Get("/pdf")
    @Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER", "STREET_OFFICE", "OWNER"})
    HttpResponse<byte[]> pdf(Viewer viewer, long id) {
        Refund refund = refunds.one(viewer, new RefundId(id));
        if (!refund.hasReceipt()) {
            throw new NotFound("已批准的退款", id);
        }
        return Answer.pdf("退款凭证-%s.pdf".formatted(refund.number()), refundPdf.print(refund, 1));
    }

    @Post("/approve")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> approve(Viewer viewer, long id) {
        approveRefund.approve(viewer, new RefundId(id));
        return Answer.seeOther("/billing/refunds/" + id, "退款已批准，付款后请登记付款方式和流水号。");
    }

    @Post("/reject")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> reject(Viewer viewer, long id, @Body Map<String, String> form) {
        rejectRefund.reject(viewer, new RefundId(id), new FormFields(form).required("answer", "退回理由"));
        return Answer.seeOther("/billing/refunds/" + id, "退款申请已退回。");
    }

    @Post("/pay-out")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> payOut(Viewer viewer, long id, @Body Map<String, String> form) {
        payOutRefund.payOut(viewer, new RefundId(id), RefundPage.payOut(new FormFields(form)));
        return Answer.seeOther("/billing/refunds/" + id, "退款付款已登记。");
    }

    @Post("/give-up")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> giveUp(Viewer viewer, long id, @Body Map<String, String> form) {
        giveUpRefund.giveUp(viewer, new RefundId(id), new FormFields(form).required("answer", "未能付款的原因"));
        return Answer.seeOther("/billing/refunds/" + id, "退款已撤回，款项回到该户预存款。");
    }
}
