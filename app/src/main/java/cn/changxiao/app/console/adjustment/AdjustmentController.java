package cn.changxiao.app.console.adjustment;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.billing.adjustment.AdjustableBills;
import cn.changxiao.billing.adjustment.AdjustmentId;
import cn.changxiao.billing.adjustment.AdjustmentState;
import cn.changxiao.billing.adjustment.Adjustments;
import cn.changxiao.billing.adjustment.ApproveAdjustment;
import cn.changxiao.billing.adjustment.ProposeAdjustment;
import cn.changxiao.billing.adjustment.RejectAdjustment;
import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.bill.ReadBill;
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

/** A manager's adjustments: one person proposes from a bill, another approves or sends back. */
@Controller("/billing/adjustments")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER"})
final class AdjustmentController {

    private static final int ROWS = 50;
    private static final String LIST = "/billing/adjustments";

    private final Adjustments adjustments;
    private final AdjustableBills adjustableBills;
    private final ReadBill readBill;
    private final ProposeAdjustment proposeAdjustment;
    private final ApproveAdjustment approveAdjustment;
    private final RejectAdjustment rejectAdjustment;

    AdjustmentController(
            Adjustments adjustments,
            AdjustableBills adjustableBills,
            ReadBill readBill,
            ProposeAdjustment proposeAdjustment,
            ApproveAdjustment approveAdjustment,
            RejectAdjustment rejectAdjustment) {
        this.adjustments = adjustments;
        this.adjustableBills = adjustableBills;
        this.readBill = readBill;
        this.proposeAdjustment = proposeAdjustment;
        this.approveAdjustment = approveAdjustment;
        this.rejectAdjustment = rejectAdjustment;
    }

    @Get
    @View("adjustment/adjustments")
    @Navigation(title = "账单调整", section = Section.BILLS, order = 30)
    AdjustmentListPage list(
            Viewer viewer,
            @QueryValue(defaultValue = "PROPOSED") AdjustmentState state,
            @QueryValue(defaultValue = "1") int page) {
        PageNumbers numbers = new PageNumbers(
                LIST + "?state=" + state, Math.max(1, page), ROWS, adjustments.countOfIssuer(viewer, state));
        return new AdjustmentListPage(
                adjustments.ofIssuer(viewer, state, ROWS, numbers.offset()),
                state,
                numbers,
                viewer.user().value());
    }

    @Get("/new")
    @View("adjustment/adjustment-form")
    AdjustmentFormPage form(Viewer viewer, @QueryValue long bill) {
        BillId id = new BillId(bill);
        return new AdjustmentFormPage(
                readBill.one(viewer, id).head(), adjustableBills.one(viewer, id), "adjustment:" + UUID.randomUUID());
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> propose(Viewer viewer, @Body Map<String, String> form) {
        proposeAdjustment.propose(viewer, AdjustmentFormPage.command(new FormFields(form)));
        return Answer.seeOther(LIST, "账单调整已申报，请另一位同事审批。");
    }

    @Post("/{id}/approve")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> approve(Viewer viewer, long id) {
        approveAdjustment.approve(viewer, new AdjustmentId(id));
        return Answer.seeOther(LIST, "账单调整已批准，应收与未缴已冲减。");
    }

    @Post("/{id}/reject")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> reject(Viewer viewer, long id, @Body Map<String, String> form) {
        rejectAdjustment.reject(viewer, new AdjustmentId(id), new FormFields(form).required("answer", "退回理由"));
        return Answer.seeOther(LIST, "账单调整已退回。");
    }
}
