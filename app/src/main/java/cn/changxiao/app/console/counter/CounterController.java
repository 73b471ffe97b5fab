package cn.changxiao.app.console.counter;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.billing.counter.CounterAccounts;
import cn.changxiao.billing.counter.FindUnits;
import cn.changxiao.billing.counter.TakePayment;
import cn.changxiao.billing.payment.NewPayment;
import cn.changxiao.billing.payment.PaymentId;
import cn.changxiao.billing.payment.PreviewAllocation;
import cn.changxiao.billing.payment.Receipts;
import cn.changxiao.billing.shift.RunningShifts;
import cn.changxiao.billing.shift.Shifts;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpRequest;
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
import io.micronaut.views.ModelAndView;
import io.micronaut.views.View;
import java.util.List;
import java.util.Map;

/** The counter, by keyboard alone: find the room, see what is open, see what the money will pay, take it. */
@Controller("/billing/counter")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER"})
final class CounterController {

    private final FindUnits findUnits;
    private final CounterAccounts accounts;
    private final PreviewAllocation previewAllocation;
    private final TakePayment takePayment;
    private final Receipts receipts;
    private final RunningShifts runningShifts;
    private final Shifts shifts;

    CounterController(
            FindUnits findUnits,
            CounterAccounts accounts,
            PreviewAllocation previewAllocation,
            TakePayment takePayment,
            Receipts receipts,
            RunningShifts runningShifts,
            Shifts shifts) {
        this.findUnits = findUnits;
        this.accounts = accounts;
        this.previewAllocation = previewAllocation;
        this.takePayment = takePayment;
        this.receipts = receipts;
        this.runningShifts = runningShifts;
        this.shifts = shifts;
    }

    /** A single hit needs no choosing: the cashier is at once where the money is. */
    @Get
    @Navigation(title = "收费前台", section = Section.FEES, order = 10)
    HttpResponse<?> search(Viewer viewer, @QueryValue(defaultValue = "") String words) {
        List<FindUnits.Hit> hits = findUnits.find(viewer, words);
        if (hits.size() == 1) {
            return Answer.seeOther("/billing/counter/" + hits.get(0).unit());
        }
        CounterPage page = new CounterPage(
                words,
                hits,
                runningShifts.of(viewer).map(id -> shifts.one(viewer, id).shift()));
        return HttpResponse.ok(new ModelAndView<>("counter/search", page)).contentType(MediaType.TEXT_HTML_TYPE);
    }

    @Get("/{unit}")
    @View("counter/unit")
    CounterUnitPage unit(Viewer viewer, long unit) {
        UnitId id = new UnitId(unit);
        return new CounterUnitPage(
                accounts.of(viewer, id),
                receipts.ofUnit(viewer, id).stream().limit(8).toList(),
                FormKeys.fresh("counter"),
                runningShifts.of(viewer).isPresent());
    }

    @Get("/{unit}/preview")
    @View("counter/preview")
    CounterPreviewPage preview(Viewer viewer, long unit, HttpRequest<?> request) {
        UnitId id = new UnitId(unit);
        NewPayment payment = PaymentForm.read(id, request.getParameters().asMap(String.class, String.class));
        return new CounterPreviewPage(
                findUnits.one(viewer, id),
                payment,
                previewAllocation.preview(viewer, payment),
                runningShifts.of(viewer).isPresent());
    }

    @Post("/{unit}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> pay(Viewer viewer, long unit, @Body Map<String, String> form) {
        PaymentId payment = takePayment.take(viewer, PaymentForm.read(new UnitId(unit), form));
        return Answer.seeOther("/billing/receipts/" + payment, "收款已登记。");
    }
}
