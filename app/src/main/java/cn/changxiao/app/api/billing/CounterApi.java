package cn.changxiao.app.api.billing;

import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.counter.CounterAccount;
import cn.changxiao.billing.counter.CounterAccounts;
import cn.changxiao.billing.counter.FindUnits;
import cn.changxiao.billing.counter.TakePayment;
import cn.changxiao.billing.payment.NewPayment;
import cn.changxiao.billing.payment.PaymentChannel;
import cn.changxiao.billing.payment.PreviewAllocation;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The counter for programs: search, what is open, preview, payment. */
@Controller("/api/v1/counter")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER"})
final class CounterApi {

    private final FindUnits findUnits;
    private final CounterAccounts accounts;
    private final PreviewAllocation previewAllocation;
    private final TakePayment takePayment;

    CounterApi(
            FindUnits findUnits,
            CounterAccounts accounts,
            PreviewAllocation previewAllocation,
            TakePayment takePayment) {
        this.findUnits = findUnits;
        this.accounts = accounts;
        this.previewAllocation = previewAllocation;
        this.takePayment = takePayment;
    }

    @Get("/units")
    List<UnitJson> search(Viewer viewer, @QueryValue String words) {
        return findUnits.find(viewer, words).stream().map(UnitJson::of).toList();
    }

    @Get("/units/{id}")
    AccountJson account(Viewer viewer, long id) {
        return AccountJson.of(accounts.of(viewer, new UnitId(id)));
    }

    @Post("/units/{id}/preview")
    PreviewJson preview(Viewer viewer, long id, @Body MoneyInJson body) {
        return PreviewJson.of(previewAllocation.preview(viewer, body.toPayment("preview", id)));
    }

    @Post("/units/{id}/payments")
    @Status(HttpStatus.CREATED)
    PaymentJson pay(Viewer viewer, long id, @Header("Idempotency-Key") String key, @Body MoneyInJson body) {
        return new PaymentJson(takePayment.take(viewer, body.toPayment(key, id)).toString());
    }

    /** A unit found. */
    @Serdeable
    record UnitJson(String unit, String compound, String place, String owner, MoneyJson open) {

        static UnitJson of(FindUnits.Hit hit) {
            return new UnitJson(
                    hit.unit().toString(), hit.compound(), hit.place(), hit.owner(), MoneyJson.of(hit.open()));
        }
    }

    /** What a unit owes and has in advance. */
    @Serdeable
    record AccountJson(UnitJson unit, List<OpenJson> items, MoneyJson open, MoneyJson credit) {

        static AccountJson of(CounterAccount account) {
            return new AccountJson(
                    UnitJson.of(account.unit()),
                    account.items().stream()
                            .map(item -> new OpenJson(
                                    item.bill().toString(),
                                    item.number().toString(),
                                    item.month().toString(),
                                    item.item(),
                                    item.dueOn(),
                                    account.daysOverdue(item),
                                    MoneyJson.of(item.open()),
                                    item.isDisputed()))
                            .toList(),
                    MoneyJson.of(account.open()),
                    MoneyJson.of(account.credit()));
        }
    }

    /** One open item. */
    @Serdeable
    record OpenJson(
            String bill,
            String number,
            String month,
            String item,
            LocalDate dueOn,
            long daysOverdue,
            MoneyJson open,
            boolean disputed) {}

    /** Money at the counter: yuan as text; bills that the payer wants paid first, if any. */
    @Serdeable
    record MoneyInJson(
            String amount,
            PaymentChannel channel,
            @Nullable String transaction,
            LocalDate receivedOn,
            @Nullable List<String> bills) {

        NewPayment toPayment(String key, long unit) {
            return new NewPayment(
                            new BusinessKey(key),
                            new UnitId(unit),
                            Money.parse(amount),
                            channel,
                            Optional.ofNullable(transaction),
                            receivedOn)
                    .choosing(
                            bills == null
                                    ? List.of()
                                    : bills.stream().map(MoneyInJson::bill).toList());
        }

        private static BillId bill(String text) {
            if (!text.matches("\\d{1,18}")) {
                throw new InvalidValue("“%s”不是账单编号。".formatted(text));
            }
            return new BillId(Long.parseLong(text));
        }
    }

    /** What the money would pay. */
    @Serdeable
    record PreviewJson(List<LineJson> lines, MoneyJson open, MoneyJson credit) {

        static PreviewJson of(PreviewAllocation.Preview preview) {
            return new PreviewJson(
                    preview.lines().stream()
                            .map(line -> new LineJson(
                                    line.bill().toString(),
                                    line.month().toString(),
                                    line.item(),
                                    MoneyJson.of(line.amount())))
                            .toList(),
                    MoneyJson.of(preview.open()),
                    MoneyJson.of(preview.credit()));
        }
    }

    /** The part for one item. */
    @Serdeable
    record LineJson(String bill, String month, String item, MoneyJson amount) {}

    /** The payment that was recorded. */
    @Serdeable
    record PaymentJson(String id) {}
}
