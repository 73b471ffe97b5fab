package cn.changxiao.app.api.billing;

import cn.changxiao.app.api.billing.BillingApi.NewPaymentJson;
import cn.changxiao.billing.payment.NewPayment;
import cn.changxiao.billing.payment.bulk.ListedPayment;
import cn.changxiao.billing.payment.bulk.RecordPaymentList;
import cn.changxiao.property.Refusal;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Payments by the list, as an older system hands them over: every line has its own key and its own answer. */
@Controller("/api/v1/payments")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER"})
final class PaymentListApi {

    private final RecordPaymentList recordPaymentList;

    PaymentListApi(RecordPaymentList recordPaymentList) {
        this.recordPaymentList = recordPaymentList;
    }

    /** Up to 5,000 lines; those refused say why, the others are recorded. Sent again, nothing is recorded twice. */
    @Post("/list")
    List<OutcomeJson> record(Viewer viewer, @Body List<KeyedPaymentJson> lines) {
        List<Optional<Refusal>> faults = new ArrayList<>(lines.size());
        List<NewPayment> payments = new ArrayList<>(lines.size());
        for (KeyedPaymentJson line : lines) {
            faults.add(read(line, payments));
        }
        Iterator<ListedPayment> recorded =
                recordPaymentList.record(viewer, payments).iterator();
        List<OutcomeJson> outcomes = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            ListedPayment outcome = faults.get(i).map(ListedPayment::refused).orElseGet(recorded::next);
            outcomes.add(OutcomeJson.of(i + 1, lines.get(i).key(), outcome));
        }
        return outcomes;
    }

    /** Adds what is a payment; answers why a line is none. */
    private static Optional<Refusal> read(KeyedPaymentJson line, List<NewPayment> payments) {
        try {
            payments.add(line.payment().toCommand(line.key()));
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    /** One payment with the key that makes it one command however often it is sent. */
    @Serdeable
    record KeyedPaymentJson(String key, NewPaymentJson payment) {}

    /** What became of a line, counted from 1; either the payment or the refusal is null. */
    @Serdeable
    record OutcomeJson(
            int line,
            String key,
            @Nullable String payment,
            @Nullable RefusalJson refusal) {

        static OutcomeJson of(int line, String key, ListedPayment outcome) {
            return new OutcomeJson(
                    line,
                    key,
                    outcome.payment().map(Object::toString).orElse(null),
                    outcome.refusal()
                            .map(refusal -> new RefusalJson(refusal.code(), refusal.sentence()))
                            .orElse(null));
        }
    }

    /** The broken rule and its sentence. */
    @Serdeable
    record RefusalJson(String code, String detail) {}
}
