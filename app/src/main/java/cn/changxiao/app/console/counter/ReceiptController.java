package cn.changxiao.app.console.counter;

import cn.changxiao.app.page.Answer;
import cn.changxiao.billing.payment.PaymentId;
import cn.changxiao.billing.payment.Receipt;
import cn.changxiao.billing.payment.Receipts;
import cn.changxiao.billing.receipt.PrintReceipt;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.View;

/** Receipts on the screen and on paper. */
@Controller("/billing/receipts")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER", "STREET_OFFICE", "OWNER"})
final class ReceiptController {

    private final Receipts receipts;
    private final PrintReceipt printReceipt;

    ReceiptController(Receipts receipts, PrintReceipt printReceipt) {
        this.receipts = receipts;
        this.printReceipt = printReceipt;
    }

    @Get("/{id}")
    @View("counter/receipt")
    Receipt receipt(Viewer viewer, long id) {
        return receipts.one(viewer, new PaymentId(id));
    }

    @Get("/{id}/pdf")
    HttpResponse<byte[]> pdf(Viewer viewer, long id) {
        PrintReceipt.Paper file = printReceipt.print(viewer, new PaymentId(id));
        return Answer.pdf(file.name(), file.content());
    }
}
