package cn.changxiao.app.console.refund;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.billing.payment.PaymentId;
import cn.changxiao.billing.payment.Receipts;
import cn.changxiao.billing.refund.RefundId;
import cn.changxiao.billing.refund.RefundState;
import cn.changxiao.billing.refund.Refunds;
import cn.changxiao.billing.refund.RequestRefund;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.View;
import java.util.Map;
import java.util.UUID;

/** A manager's refunds and the form to ask for one, from a receipt. */
@Controller("/billing/refunds")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER"})
final class RefundController {

    private static final int ROWS = 50;

    private final Refunds refunds;
    private final Receipts receipts;
    private final RequestRefund requestRefund;

    RefundController(Refunds refunds, Receipts receipts, RequestRefund requestRefund) {
        this.refunds = refunds;
        this.receipts = receipts;
        this.requestRefund = requestRefund;
    }

    @Get
    @View("refund/refunds")
    @Navigation(title = "退款", section = Section.FEES, order = 20)
    RefundListPage list(
            Viewer viewer,
            @QueryValue(defaultValue = "REQUESTED") RefundState state,
            @QueryValue(defaultValue = "1") int page) {
        PageNumbers numbers = new PageNumbers(
                "/billing/refunds?state=" + state, Math.max(1, page), ROWS, refunds.countOfIssuer(viewer, state));
        return new RefundListPage(refunds.ofIssuer(viewer, state, ROWS, numbers.offset()), state, numbers);
    }

    @Get("/units/{unit}")
    @View("refund/unit-refunds")
    @Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER", "STREET_OFFICE", "OWNER"})
    UnitRefundsPage ofUnit(Viewer viewer, long unit) {
        return new UnitRefundsPage(refunds.ofUnit(viewer, new UnitId(unit)));
    }

    /** {@code payment} is the receipt the money came with. */
    @Get("/new")
    @View("refund/refund-form")
    RefundFormPage form(Viewer viewer, @QueryValue long payment) {
        return new RefundFormPage(receipts.one(viewer, new PaymentId(payment)), "refund:" + UUID.randomUUID());
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> request(Viewer viewer, @Body Map<String, String> form) {
        RefundId refund = requestRefund.request(viewer, RefundFormPage.command(new FormFields(form)));
        return Answer.seeOther("/billing/refunds/" + refund, "退款已申请，请另一位同事审批。");
    }
}
