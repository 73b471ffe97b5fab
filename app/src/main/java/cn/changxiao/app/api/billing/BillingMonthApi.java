package cn.changxiao.app.api.billing;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.closing.CloseBillingMonth;
import cn.changxiao.billing.closing.ClosingCheck;
import cn.changxiao.billing.closing.DecideReopening;
import cn.changxiao.billing.closing.IssuerMonth;
import cn.changxiao.billing.closing.IssuerMonths;
import cn.changxiao.billing.closing.MonthStep;
import cn.changxiao.billing.closing.MonthStepId;
import cn.changxiao.billing.closing.ProposeReopening;
import cn.changxiao.property.BusinessKey;
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
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Months of a manager: what is unfinished, close, propose to open again, decide. */
@Controller("/api/v1/billing-months")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER"})
final class BillingMonthApi {

    private static final int MOST_BEFORE = 119;

    private final IssuerMonths months;
    private final CloseBillingMonth closeBillingMonth;
    private final ProposeReopening proposeReopening;
    private final DecideReopening decideReopening;

    BillingMonthApi(
            IssuerMonths months,
            CloseBillingMonth closeBillingMonth,
            ProposeReopening proposeReopening,
            DecideReopening decideReopening) {
        this.months = months;
        this.closeBillingMonth = closeBillingMonth;
        this.proposeReopening = proposeReopening;
        this.decideReopening = decideReopening;
    }

    @Get
    List<MonthJson> list(Viewer viewer, @QueryValue(defaultValue = "12") int before) {
        return months.newest(viewer, Math.max(0, Math.min(MOST_BEFORE, before))).stream()
                .map(MonthJson::of)
                .toList();
    }

    @Get("/steps")
    List<StepJson> steps(Viewer viewer) {
        return months.history(viewer).stream().map(StepJson::of).toList();
    }

    @Get("/{month}/checks")
    List<CheckJson> checks(Viewer viewer, String month) {
        return months.checks(viewer, BillingMonth.parse(month)).stream()
                .map(CheckJson::of)
                .toList();
    }

    @Post("/{month}/close")
    @Status(HttpStatus.CREATED)
    DoneJson close(Viewer viewer, String month, @Header("Idempotency-Key") String key) {
        BillingMonth closed = BillingMonth.parse(month);
        MonthStepId step = closeBillingMonth.close(viewer, new BusinessKey(key), closed);
        return new DoneJson(step.toString(), months.state(viewer, closed).name());
    }

    @Post("/{month}/reopenings")
    @Status(HttpStatus.CREATED)
    DoneJson propose(Viewer viewer, String month, @Header("Idempotency-Key") String key, @Body ReasonJson body) {
        BillingMonth wanted = BillingMonth.parse(month);
        MonthStepId step = proposeReopening.propose(viewer, new BusinessKey(key), wanted, body.reason());
        return new DoneJson(step.toString(), months.state(viewer, wanted).name());
    }

    @Post("/reopenings/{id}/approve")
    @Status(HttpStatus.NO_CONTENT)
    void approve(Viewer viewer, long id) {
        decideReopening.decide(viewer, new MonthStepId(id), true, "");
    }

    @Post("/reopenings/{id}/reject")
    @Status(HttpStatus.NO_CONTENT)
    void reject(Viewer viewer, long id, @Body ReasonJson body) {
        decideReopening.decide(viewer, new MonthStepId(id), false, body.reason());
    }

    /** Why a month is to be opened again, or is not. */
    @Serdeable
    record ReasonJson(String reason) {}

    /** The step that was taken and where the month stands now. */
    @Serdeable
    record DoneJson(String step, String state) {}

    /** A month: {@code state} is OPEN, CLOSED or REOPENED; {@code waiting} the proposal to decide, if any. */
    @Serdeable
    record MonthJson(
            String month,
            String state,
            MoneyJson due,
            MoneyJson onTime,
            MoneyJson recovered,
            @Nullable String waiting) {

        static MonthJson of(IssuerMonth month) {
            return new MonthJson(
                    month.month().toString(),
                    month.state().name(),
                    MoneyJson.of(month.due()),
                    MoneyJson.of(month.onTime()),
                    MoneyJson.of(month.recovered()),
                    month.last()
                            .filter(MonthStep::waits)
                            .map(step -> step.id().toString())
                            .orElse(null));
        }
    }

    /** How many there are of something unfinished, and whether it keeps the month open. */
    @Serdeable
    record CheckJson(String item, String text, boolean blocks, long count) {

        static CheckJson of(ClosingCheck check) {
            return new CheckJson(
                    check.item().name(), check.item().label(), check.item().blocks(), check.count());
        }
    }

    /** Who did what with a month. */
    @Serdeable
    record StepJson(String id, String month, String kind, String by, LocalDateTime at, String reason) {

        static StepJson of(MonthStep step) {
            return new StepJson(
                    step.id().toString(),
                    step.month().toString(),
                    step.kind().name(),
                    step.name(),
                    step.at(),
                    step.reason());
        }
    }
}
