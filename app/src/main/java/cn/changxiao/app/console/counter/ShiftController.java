package cn.changxiao.app.console.counter;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.billing.shift.AcknowledgeShift;
import cn.changxiao.billing.shift.CashCount;
import cn.changxiao.billing.shift.CloseShift;
import cn.changxiao.billing.shift.OpenShift;
import cn.changxiao.billing.shift.RunningShifts;
import cn.changxiao.billing.shift.ShiftId;
import cn.changxiao.billing.shift.ShiftReportPdf;
import cn.changxiao.billing.shift.Shifts;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.money.Money;
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
import java.util.Map;

/** Shifts: opened with a counted float, closed with a counted drawer, acknowledged by a second person. */
@Controller("/billing/shifts")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER"})
final class ShiftController {

    private static final String BASE = "/billing/shifts";

    private final Shifts shifts;
    private final RunningShifts runningShifts;
    private final OpenShift openShift;
    private final CloseShift closeShift;
    private final AcknowledgeShift acknowledgeShift;
    private final ShiftReportPdf reportPdf;

    ShiftController(
            Shifts shifts,
            RunningShifts runningShifts,
            OpenShift openShift,
            CloseShift closeShift,
            AcknowledgeShift acknowledgeShift,
            ShiftReportPdf reportPdf) {
        this.shifts = shifts;
        this.runningShifts = runningShifts;
        this.openShift = openShift;
        this.closeShift = closeShift;
        this.acknowledgeShift = acknowledgeShift;
        this.reportPdf = reportPdf;
    }

    @Get
    @View("counter/shifts")
    @Navigation(title = "收费班次", section = Section.FEES, order = 12)
    ShiftListPage list(Viewer viewer) {
        return new ShiftListPage(shifts.ofIssuer(viewer), runningShifts.of(viewer), FormKeys.fresh("shift"));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> open(Viewer viewer, @Body Map<String, String> form) {
        FormFields fields = new FormFields(form);
        openShift.open(
                viewer,
                new BusinessKey(fields.required("key", "业务编号")),
                CashCount.ofTotal(Money.parse(fields.required("change", "备用金"))));
        return Answer.seeOther("/billing/counter", "已开班，可以收款。");
    }

    @Get("/{id}")
    @View("counter/shift")
    ShiftPage one(Viewer viewer, long id) {
        return new ShiftPage(shifts.one(viewer, new ShiftId(id)), viewer.user());
    }

    @Get("/{id}/pdf")
    HttpResponse<byte[]> pdf(Viewer viewer, long id) {
        return Answer.pdf("班次-%d.pdf".formatted(id), reportPdf.print(shifts.one(viewer, new ShiftId(id))));
    }

    @Post("/{id}/close")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> close(Viewer viewer, long id, @Body Map<String, String> form) {
        FormFields fields = new FormFields(form);
        closeShift.close(viewer, new ShiftId(id), CountFields.read(fields), fields.text("reason"));
        return Answer.seeOther(BASE + "/" + id, "已结班，请另一位同事确认。");
    }

    @Post("/{id}/acknowledge")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> acknowledge(Viewer viewer, long id) {
        acknowledgeShift.acknowledge(viewer, new ShiftId(id));
        return Answer.seeOther(BASE + "/" + id, "已确认结班。");
    }
}
