package cn.changxiao.app.api.billing;

import cn.changxiao.billing.counter.TakePayment;
import cn.changxiao.billing.payment.NewPayment;
import cn.changxiao.billing.payment.PaymentChannel;
import cn.changxiao.billing.payment.PaymentId;
import cn.changxiao.billing.payment.Receipt;
import cn.changxiao.billing.payment.Receipts;
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
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Payments of a manager. The header Idempotency-Key makes a request sent twice one command. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER"})
final class BillingApi {

    private final TakePayment takePayment;
    private final Receipts receipts;

    BillingApi(TakePayment takePayment, Receipts receipts) {
        this.takePayment = takePayment;
        this.receipts = receipts;
    }

    @Post("/payments")
    @Status(HttpStatus.CREATED)
    ReceiptJson pay(Viewer viewer, @Header("Idempotency-Key") String key, @Body NewPaymentJson body) {
        PaymentId payment = takePayment.take(viewer, body.toCommand(key));
        return ReceiptJson.of(receipts.one(viewer, payment));
    }

    @Get("/payments/{id}")
    ReceiptJson receipt(Viewer viewer, long id) {
        return ReceiptJson.of(receipts.one(viewer, new PaymentId(id)));
    }

    /** Money received: yuan as text, so that no program rounds it. */
    @Serdeable
    record NewPaymentJson(
            String unit,
            String amount,
            PaymentChannel channel,
            @Nullable String transaction,
            LocalDate receivedOn) {

        NewPayment toCommand(String key) {
            return new NewPayment(
                    new BusinessKey(key),
                    new UnitId(Long.parseLong(unit)),
                    Money.parse(amount),
                    channel,
                    Optional.ofNullable(transaction),
                    receivedOn);
        }
    }

    /** What a payment paid. */
    @Serdeable
    record ReceiptJson(String id, String number, MoneyJson amount, MoneyJson credited, List<PaidJson> paid) {

        static ReceiptJson of(Receipt receipt) {
            return new ReceiptJson(
                    receipt.id().toString(),
                    receipt.number(),
                    MoneyJson.of(receipt.amount()),
                    MoneyJson.of(receipt.credited()),
                    receipt.paid().stream()
                            .map(paid ->
                                    new PaidJson(paid.month().toString(), paid.item(), MoneyJson.of(paid.amount())))
                            .toList());
        }
    }

    /** One month's part of a payment. */
    @Serdeable
    record PaidJson(String month, String item, MoneyJson amount) {}
}
