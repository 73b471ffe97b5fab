package cn.changxiao.app.api.dunning;

import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.plan.DecidePlan;
import cn.changxiao.billing.plan.Instalment;
import cn.changxiao.billing.plan.NewPlan;
import cn.changxiao.billing.plan.Plan;
import cn.changxiao.billing.plan.PlanId;
import cn.changxiao.billing.plan.PlanState;
import cn.changxiao.billing.plan.Plans;
import cn.changxiao.billing.plan.ProposePlan;
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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Payment plans. The header Idempotency-Key makes a request sent twice one plan. */
@Controller("/api/v1/payment-plans")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER"})
final class PlansApi {

    private static final int MOST = 500;

    private final Plans plans;
    private final ProposePlan proposePlan;
    private final DecidePlan decidePlan;

    PlansApi(Plans plans, ProposePlan proposePlan, DecidePlan decidePlan) {
        this.plans = plans;
        this.proposePlan = proposePlan;
        this.decidePlan = decidePlan;
    }

    /** Those that wait for a decision first; at most 500 from the offset on. */
    @Get
    @Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER", "STREET_OFFICE"})
    List<PlanJson> list(Viewer viewer, @QueryValue(defaultValue = "0") long offset) {
        return plans.list(viewer, MOST, Math.max(0, offset)).stream()
                .map(PlanJson::of)
                .toList();
    }

    @Post
    @Status(HttpStatus.CREATED)
    PlanJson propose(Viewer viewer, @Header("Idempotency-Key") String key, @Body NewPlanJson body) {
        return PlanJson.of(plans.one(viewer, proposePlan.propose(viewer, body.toCommand(key))));
    }

    @Post("/{id}/agree")
    PlanJson agree(Viewer viewer, long id) {
        return decide(viewer, id, true);
    }

    @Post("/{id}/reject")
    PlanJson reject(Viewer viewer, long id) {
        return decide(viewer, id, false);
    }

    private PlanJson decide(Viewer viewer, long id, boolean isAgreed) {
        decidePlan.decide(viewer, new PlanId(id), isAgreed);
        return PlanJson.of(plans.one(viewer, new PlanId(id)));
    }

    /** Instalments that sum to what is overdue of the bills; without bills, of the whole unit. */
    @Serdeable
    record NewPlanJson(String unit, @Nullable List<String> bills, List<InstalmentJson> instalments, int graceDays) {

        NewPlan toCommand(String key) {
            return new NewPlan(
                    new BusinessKey(key),
                    new UnitId(Long.parseLong(unit)),
                    bills == null
                            ? List.of()
                            : bills.stream()
                                    .map(bill -> new BillId(Long.parseLong(bill)))
                                    .toList(),
                    instalments.stream()
                            .map(each -> new Instalment(each.dueOn(), Money.parse(each.amount())))
                            .toList(),
                    graceDays);
        }
    }

    /** What is to be paid by the end of a day, in yuan as text. */
    @Serdeable
    record InstalmentJson(LocalDate dueOn, String amount) {}

    /** A plan as of now; amounts in yuan as text. */
    @Serdeable
    record PlanJson(
            String id,
            PlanState state,
            String unit,
            String place,
            String total,
            String open,
            int graceDays,
            LocalDate endedOn,
            List<InstalmentJson> instalments) {

        static PlanJson of(Plan plan) {
            return new PlanJson(
                    plan.id().toString(),
                    plan.state(),
                    plan.unit().toString(),
                    plan.place(),
                    plan.total().toString(),
                    plan.open().toString(),
                    plan.graceDays(),
                    plan.endedOn(),
                    plan.instalments().stream()
                            .map(each -> new InstalmentJson(
                                    each.dueOn(), each.amount().toString()))
                            .toList());
        }
    }
}
