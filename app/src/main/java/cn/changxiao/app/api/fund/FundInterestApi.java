package cn.changxiao.app.api.fund;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.daycount.InterestPeriod;
import cn.changxiao.fund.interest.ApproveInterestRun;
import cn.changxiao.fund.interest.CancelInterestRun;
import cn.changxiao.fund.interest.DistributeInterest;
import cn.changxiao.fund.interest.InterestRun;
import cn.changxiao.fund.interest.InterestRunId;
import cn.changxiao.fund.interest.InterestRuns;
import cn.changxiao.fund.interest.NewInterestRun;
import cn.changxiao.fund.interest.PrepareInterestRun;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
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

/** Income handed to the units by days, for other systems; the answer to an agreement comes when everybody is credited. */
@Controller("/api/v1/fund/books/{book}/interest-runs")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("FUND_CUSTODIAN")
final class FundInterestApi {

    private final InterestRuns runs;
    private final PrepareInterestRun prepareInterestRun;
    private final ApproveInterestRun approveInterestRun;
    private final CancelInterestRun cancelInterestRun;
    private final DistributeInterest distributeInterest;

    FundInterestApi(
            InterestRuns runs,
            PrepareInterestRun prepareInterestRun,
            ApproveInterestRun approveInterestRun,
            CancelInterestRun cancelInterestRun,
            DistributeInterest distributeInterest) {
        this.runs = runs;
        this.prepareInterestRun = prepareInterestRun;
        this.approveInterestRun = approveInterestRun;
        this.cancelInterestRun = cancelInterestRun;
        this.distributeInterest = distributeInterest;
    }

    @Get
    @Secured({"FUND_CUSTODIAN", "STREET_OFFICE"})
    List<InterestRunJson> list(Viewer viewer, long book) {
        return runs.of(viewer, new BookId(book)).stream()
                .map(InterestRunJson::of)
                .toList();
    }

    @Post
    @Status(HttpStatus.CREATED)
    InterestRunJson prepare(Viewer viewer, long book, @Body NewInterestRunJson body) {
        return one(viewer, prepareInterestRun.prepare(viewer, body.command(new BookId(book))));
    }

    @Post("/{id}/approval")
    InterestRunJson approve(Viewer viewer, long book, long id, @Body ApprovalJson body) {
        InterestRunId run = new InterestRunId(id);
        approveInterestRun.approve(viewer, new BookId(book), run, body.hash());
        distributeInterest.distribute(run);
        return one(viewer, run);
    }

    @Post("/{id}/cancellation")
    InterestRunJson cancel(Viewer viewer, long book, long id) {
        cancelInterestRun.cancel(viewer, new BookId(book), new InterestRunId(id));
        return one(viewer, new InterestRunId(id));
    }

    private InterestRunJson one(Viewer viewer, InterestRunId run) {
        return InterestRunJson.of(runs.one(viewer, run));
    }

    /** A sum or a rate in parts per million; {@code until} is the first day that does not count. */
    @Serdeable
    record NewInterestRunJson(
            String key,
            LocalDate from,
            LocalDate until,
            LocalDate bookedOn,
            @Nullable String amount,
            @Nullable Long ratePpm) {

        NewInterestRun command(BookId book) {
            return new NewInterestRun(
                    new BusinessKey(key),
                    book,
                    new InterestPeriod(from, until),
                    bookedOn,
                    Optional.ofNullable(amount).map(Money::parse),
                    Optional.ofNullable(ratePpm));
        }
    }

    /** What is agreed to: the hash of the run as it was read. */
    @Serdeable
    record ApprovalJson(String hash) {}

    @Serdeable
    record InterestRunJson(
            String id,
            String state,
            LocalDate from,
            LocalDate until,
            LocalDate bookedOn,
            int units,
            String averageBalance,
            String total,
            String hash) {

        static InterestRunJson of(InterestRun run) {
            return new InterestRunJson(
                    run.id().toString(),
                    run.state().name(),
                    run.period().from(),
                    run.period().until(),
                    run.bookedOn(),
                    run.units(),
                    run.averageBalance().toString(),
                    run.total().toString(),
                    run.hash());
        }
    }
}
