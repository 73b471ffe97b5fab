package cn.changxiao.app.console.dispute;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.bill.ReadBill;
import cn.changxiao.billing.dispute.CloseDispute;
import cn.changxiao.billing.dispute.DisputeId;
import cn.changxiao.billing.dispute.DisputeState;
import cn.changxiao.billing.dispute.Disputes;
import cn.changxiao.billing.dispute.NewDispute;
import cn.changxiao.billing.dispute.OpenDispute;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.BusinessKey;
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
import java.util.Optional;
import java.util.UUID;

/** Objections: opened from a bill, answered by the manager, read by the street office. */
@Controller("/disputes")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER", "OWNER"})
final class DisputeController {

    private static final int ROWS = 50;

    private final Disputes disputes;
    private final OpenDispute openDispute;
    private final CloseDispute closeDispute;
    private final ReadBill readBill;

    DisputeController(Disputes disputes, OpenDispute openDispute, CloseDispute closeDispute, ReadBill readBill) {
        this.disputes = disputes;
        this.openDispute = openDispute;
        this.closeDispute = closeDispute;
        this.readBill = readBill;
    }

    @Get
    @View("dispute/disputes")
    @Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER", "STREET_OFFICE", "OWNER"})
    @Navigation(title = "账单异议", section = Section.COLLECTION, order = 30)
    DisputeListPage list(Viewer viewer, @QueryValue(defaultValue = "1") int page) {
        PageNumbers numbers = new PageNumbers("/disputes", Math.max(1, page), ROWS, disputes.count(viewer, false));
        return new DisputeListPage(disputes.list(viewer, false, ROWS, numbers.offset()), numbers);
    }

    @Get("/new")
    @View("dispute/dispute-form")
    DisputeFormPage form(Viewer viewer, @QueryValue long bill) {
        return new DisputeFormPage(readBill.one(viewer, new BillId(bill)), "dispute:" + UUID.randomUUID());
    }

    @Get("/{id}")
    @View("dispute/dispute")
    @Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER", "STREET_OFFICE", "OWNER"})
    DisputePage one(Viewer viewer, long id) {
        DisputeId dispute = new DisputeId(id);
        return new DisputePage(disputes.one(viewer, dispute), disputes.steps(dispute), viewer.role());
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> open(Viewer viewer, @Body Map<String, String> form) {
        FormFields fields = new FormFields(form);
        Optional<FeeItem> item = fields.text("item").isEmpty()
                ? Optional.empty()
                : Optional.of(fields.choice(FeeItem.class, "item", "收费项目"));
        DisputeId id = openDispute.open(
                viewer,
                new NewDispute(
                        new BusinessKey(fields.required("key", "业务编号")),
                        new UnitId(fields.id("unit", "房屋")),
                        Optional.of(new BillId(fields.id("bill", "账单"))),
                        item,
                        fields.text("reason")));
        return Answer.seeOther("/disputes/" + id, "异议已登记，办结前不催缴、不计违约金。");
    }

    @Post("/{id}/close")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> close(Viewer viewer, long id, @Body Map<String, String> form) {
        FormFields fields = new FormFields(form);
        DisputeState outcome = fields.choice(DisputeState.class, "outcome", "办理结果");
        closeDispute.close(viewer, new DisputeId(id), outcome, fields.text("answer"));
        return Answer.seeOther("/disputes/" + id, "异议已办结：" + outcome.label() + "。");
    }
}
