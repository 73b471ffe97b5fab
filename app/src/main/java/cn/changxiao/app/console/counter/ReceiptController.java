package cn.changxiao.app.console.counter;

import cn.changxiao.app.page.Answer;
import cn.changxiao.billing.payment.PaymentId;
import cn.changxiao.billing.payment.Receipt;
import cn.changxiao.billing.payment.ReceiptPdf;
import cn.changxiao.billing.payment.Receipts;
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
    private final ReceiptPdf receiptPdf;

    ReceiptController(Receipts receipts, ReceiptPdf receiptPdf) {
        this.receipts = receipts;
        this.receiptPdf = receiptPdf;
    }

    @Get("/{id}")
    @View("counter/receipt")
    Receipt receipt(Viewer viewer, long id) {
        return receipts.one(viewer, new PaymentId(id));
    }

    @Get("/{id}/pdf")
    HttpResponse<byte[]> pdf(Viewer viewer, long id) {
        Receipt receipt = receipts.one(viewer, new PaymentId(id));
        return Answer.pdf("收据-%s.pdf".formatted(receipt.number()), receiptPdf.print(receipt, 1));
    }
}
