package cn.changxiao.app.console.billing;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.billing.bill.Bills;
import cn.changxiao.billing.counter.FindUnits;
import cn.changxiao.billing.payment.NewPayment;
import cn.changxiao.billing.payment.PaymentChannel;
import cn.changxiao.billing.payment.PaymentId;
import cn.changxiao.billing.payment.Receipt;
import cn.changxiao.billing.payment.ReceiptPdf;
import cn.changxiao.billing.payment.Receipts;
import cn.changxiao.billing.payment.RecordPayment;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** The counter: find the room, see what is open, take the money, print the receipt; keyboard alone will do. */
@Controller("/billing")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER"})
final class CounterController {

    private final FindUnits findUnits;
    private final Bills bills;
    private final RecordPayment recordPayment;
    private final Receipts receipts;
    private final ReceiptPdf receiptPdf;
    private final Clock clock;

    CounterController(
            FindUnits findUnits,
            Bills bills,
            RecordPayment recordPayment,
            Receipts receipts,
            ReceiptPdf receiptPdf,
            Clock clock) {
        this.findUnits = findUnits;
        this.bills = bills;
        this.recordPayment = recordPayment;
        this.receipts = receipts;
        this.receiptPdf = receiptPdf;
        this.clock = clock;
    }

    @Get("/counter")
    @View("billing/counter")
    @Navigation(title = "收费前台", section = Section.FEES, order = 10)
    CounterPage search(Viewer viewer, @QueryValue(defaultValue = "") String words) {
        return new CounterPage(words, findUnits.find(viewer, words));
    }

    @Get("/counter/{unit}")
    @View("billing/counter-unit")
    CounterUnitPage unit(Viewer viewer, long unit) {
        UnitId id = new UnitId(unit);
        return new CounterUnitPage(
                findUnits.one(viewer, id),
                bills.ofUnit(viewer, id).stream()
                        .filter(bill -> !bill.isSettled())
                        .sorted((a, b) -> a.month().compareTo(b.month()))
                        .toList(),
                receipts.ofUnit(viewer, id),
                BusinessKeys.fresh("counter"),
                LocalDate.now(clock));
    }

    @Post("/counter/{unit}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> pay(Viewer viewer, long unit, @Body Map<String, String> form) {
        FormFields fields = new FormFields(form);
        PaymentId payment = recordPayment.record(
                viewer,
                new NewPayment(
                        new BusinessKey(fields.required("key", "业务编号")),
                        new UnitId(unit),
                        Money.parse(fields.required("amount", "金额")),
                        fields.choice(PaymentChannel.class, "channel", "缴费方式"),
                        Optional.of(fields.text("transaction")).filter(text -> !text.isEmpty()),
                        fields.day("received", "收款日期")));
        return Answer.seeOther("/billing/receipts/" + payment, "收款已登记。");
    }

    @Get("/receipts/{id}")
    @View("billing/receipt")
    @Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER", "STREET_OFFICE", "OWNER"})
    Receipt receipt(Viewer viewer, long id) {
        return receipts.one(viewer, new PaymentId(id));
    }

    @Get("/receipts/{id}/pdf")
    @Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER", "STREET_OFFICE", "OWNER"})
    HttpResponse<byte[]> receiptPdf(Viewer viewer, long id) {
        Receipt receipt = receipts.one(viewer, new PaymentId(id));
        return Answer.pdf("收据-%s.pdf".formatted(receipt.number()), receiptPdf.print(receipt, 1));
    }
}
