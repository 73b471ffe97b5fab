package cn.changxiao.app.api.billing;

import cn.changxiao.app.console.billing.BillRunWorker;
import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.payment.NewPayment;
import cn.changxiao.billing.payment.PaymentChannel;
import cn.changxiao.billing.payment.PaymentId;
import cn.changxiao.billing.payment.Receipt;
import cn.changxiao.billing.payment.Receipts;
import cn.changxiao.billing.payment.RecordPayment;
import cn.changxiao.billing.run.BillRunId;
import cn.changxiao.billing.run.BillRunSummary;
import cn.changxiao.billing.run.BillRuns;
import cn.changxiao.billing.run.PrepareBillRun;
import cn.changxiao.billing.run.SignOffBillRun;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.CompoundId;
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

/** Runs and payments of a manager. The header Idempotency-Key makes a request sent twice one command. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER"})
final class BillingApi {

    private final PrepareBillRun prepareBillRun;
    private final SignOffBillRun signOffBillRun;
    private final BillRuns billRuns;
    private final BillRunWorker worker;
    private final RecordPayment recordPayment;
    private final Receipts receipts;

    BillingApi(
            PrepareBillRun prepareBillRun,
            SignOffBillRun signOffBillRun,
            BillRuns billRuns,
            BillRunWorker worker,
            RecordPayment recordPayment,
            Receipts receipts) {
        this.prepareBillRun = prepareBillRun;
        this.signOffBillRun = signOffBillRun;
        this.billRuns = billRuns;
        this.worker = worker;
        this.recordPayment = recordPayment;
        this.receipts = receipts;
    }

    @Post("/bill-runs")
    @Status(HttpStatus.CREATED)
    RunJson prepare(Viewer viewer, @Header("Idempotency-Key") String key, @Body NewRunJson body) {
        BillRunId run = prepareBillRun.prepare(
                viewer,
                new PrepareBillRun.Command(
                        new BusinessKey(key),
                        BillingMonth.parse(body.first()),
                        BillingMonth.parse(body.last()),
                        body.compoundIds()));
        return RunJson.of(billRuns.one(viewer, run));
    }

    @Get("/bill-runs/{id}")
    RunJson run(Viewer viewer, long id) {
        return RunJson.of(billRuns.one(viewer, new BillRunId(id)));
    }

    @Post("/bill-runs/{id}/sign-off")
    @Status(HttpStatus.ACCEPTED)
    RunJson signOff(Viewer viewer, long id) {
        signOffBillRun.signOff(viewer, new BillRunId(id));
        worker.post(new BillRunId(id));
        return RunJson.of(billRuns.one(viewer, new BillRunId(id)));
    }

    @Post("/payments")
    @Status(HttpStatus.CREATED)
    ReceiptJson pay(Viewer viewer, @Header("Idempotency-Key") String key, @Body NewPaymentJson body) {
        PaymentId payment = recordPayment.record(viewer, body.toCommand(key));
        return ReceiptJson.of(receipts.one(viewer, payment));
    }

    @Get("/payments/{id}")
    ReceiptJson receipt(Viewer viewer, long id) {
        return ReceiptJson.of(receipts.one(viewer, new PaymentId(id)));
    }

    /** Months first to last as {@code 2026-11}; without compounds, all the manager has. */
    @Serdeable
    record NewRunJson(String first, String last, @Nullable List<String> compounds) {

        List<CompoundId> compoundIds() {
            return compounds == null
                    ? List.of()
                    : compounds.stream()
                            .map(id -> new CompoundId(Long.parseLong(id)))
                            .toList();
        }
    }

    /** A run with how far it has come. */
    @Serdeable
    record RunJson(
            String id,
            String first,
            String last,
            String state,
            long bills,
            MoneyJson due,
            long parked,
            int percentDone) {

        static RunJson of(BillRunSummary run) {
            return new RunJson(
                    run.id().toString(),
                    run.first().toString(),
                    run.last().toString(),
                    run.state().name(),
                    run.bills(),
                    MoneyJson.of(run.due()),
                    run.parked(),
                    run.percentDone());
        }
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
