package cn.changxiao.app.api.fund.accounts;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.establish.DecideDepositPlan;
import cn.changxiao.fund.establish.DepositPlan;
import cn.changxiao.fund.establish.DepositPlanId;
import cn.changxiao.fund.establish.DepositPlanState;
import cn.changxiao.fund.establish.DepositPlans;
import cn.changxiao.fund.establish.DraftDepositPlan;
import cn.changxiao.fund.establish.Instalments;
import cn.changxiao.fund.establish.NewDepositPlan;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.CompoundId;
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

/** Plans that build a fund up, and what has come in. */
@Controller("/api/v1/fund/books/{book}/deposit-plans")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("FUND_CUSTODIAN")
final class DepositPlanApi {

    private final DepositPlans plans;
    private final DraftDepositPlan draftDepositPlan;
    private final DecideDepositPlan decideDepositPlan;

    DepositPlanApi(DepositPlans plans, DraftDepositPlan draftDepositPlan, DecideDepositPlan decideDepositPlan) {
        this.plans = plans;
        this.draftDepositPlan = draftDepositPlan;
        this.decideDepositPlan = decideDepositPlan;
    }

    @Get
    @Secured({"FUND_CUSTODIAN", "STREET_OFFICE"})
    List<PlanJson> list(Viewer viewer, long book) {
        return plans.of(viewer, new BookId(book)).stream().map(PlanJson::of).toList();
    }

    @Post
    @Status(HttpStatus.CREATED)
    Recorded draft(Viewer viewer, long book, @Body NewPlanJson plan) {
        return new Recorded(
                draftDepositPlan.draft(viewer, plan.command(new BookId(book))).toString());
    }

    @Post("/{plan}/issue")
    @Status(HttpStatus.NO_CONTENT)
    void issue(Viewer viewer, long book, long plan) {
        decideDepositPlan.decide(viewer, new BookId(book), new DepositPlanId(plan), true);
    }

    @Serdeable
    record NewPlanJson(String key, String compound, int instalments, LocalDate firstDue, int monthsApart) {

        NewDepositPlan command(BookId book) {
            return new NewDepositPlan(
                    new BusinessKey(key),
                    book,
                    new CompoundId(Long.parseLong(compound)),
                    new Instalments(instalments, firstDue, monthsApart));
        }
    }

    @Serdeable
    record PlanJson(
            String id,
            String compound,
            String perSquareMetre,
            int instalments,
            LocalDate firstDue,
            DepositPlanState state,
            long units,
            String asked,
            String paid) {

        static PlanJson of(DepositPlan plan) {
            return new PlanJson(
                    plan.id().toString(),
                    plan.compound(),
                    plan.perSquareMetre().toString(),
                    plan.instalments().count(),
                    plan.instalments().firstDue(),
                    plan.state(),
                    plan.units(),
                    plan.asked().toString(),
                    plan.paid().toString());
        }
    }
}
