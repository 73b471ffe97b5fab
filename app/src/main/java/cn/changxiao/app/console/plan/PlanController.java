package cn.changxiao.app.console.plan;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.billing.counter.FindUnits;
import cn.changxiao.billing.plan.DecidePlan;
import cn.changxiao.billing.plan.Instalment;
import cn.changxiao.billing.plan.NewPlan;
import cn.changxiao.billing.plan.PlanArrears;
import cn.changxiao.billing.plan.PlanId;
import cn.changxiao.billing.plan.Plans;
import cn.changxiao.billing.plan.ProposePlan;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.View;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Payment plans: written by one clerk, agreed by another. */
@Controller("/plans")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER"})
final class PlanController {

    private static final int ROWS = 50;

    private final Plans plans;
    private final PlanArrears arrears;
    private final FindUnits findUnits;
    private final ProposePlan proposePlan;
    private final DecidePlan decidePlan;
    private final Clock clock;

    PlanController(
            Plans plans,
            PlanArrears arrears,
            FindUnits findUnits,
            ProposePlan proposePlan,
            DecidePlan decidePlan,
            Clock clock) {
        this.plans = plans;
        this.arrears = arrears;
        this.findUnits = findUnits;
        this.proposePlan = proposePlan;
        this.decidePlan = decidePlan;
        this.clock = clock;
    }

    @Get
    @View("plan/plans")
    @Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER", "STREET_OFFICE"})
    @Navigation(title = "分期计划", section = Section.COLLECTION, order = 40)
    PlanListPage list(Viewer viewer, @QueryValue(defaultValue = "1") int page) {
        PageNumbers numbers = new PageNumbers("/plans", Math.max(1, page), ROWS, plans.count(viewer));
        return PlanListPage.of(viewer, plans.list(viewer, ROWS, numbers.offset()), numbers);
    }

    @Get("/new")
    @View("plan/plan-form")
    PlanFormPage form(Viewer viewer, @QueryValue long unit) {
        UnitId id = new UnitId(unit);
        return new PlanFormPage(
                findUnits.one(viewer, id),
                arrears.of(viewer, id),
                LocalDate.now(clock).plusDays(10),
                "plan:" + UUID.randomUUID());
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> propose(Viewer viewer, @Body Map<String, String> form) {
        FormFields fields = new FormFields(form);
        Money total = Money.parse(fields.required("total", "欠费"));
        proposePlan.propose(
                viewer,
                new NewPlan(
                        new BusinessKey(fields.required("key", "业务编号")),
                        new UnitId(fields.id("unit", "房屋")),
                        List.of(),
                        Instalment.even(total, Math.toIntExact(fields.id("count", "期数")), fields.day("first", "首期日期")),
                        Math.toIntExact(fields.id("grace", "宽限天数"))));
        return Answer.seeOther("/plans", "分期计划已拟定，请另一位同事复核。");
    }

    @Post("/{id}/agree")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> agree(Viewer viewer, long id) {
        decidePlan.decide(viewer, new PlanId(id), true);
        return Answer.seeOther("/plans", "分期计划已生效，履行期间不催缴。");
    }

    @Post("/{id}/reject")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> reject(Viewer viewer, long id) {
        decidePlan.decide(viewer, new PlanId(id), false);
        return Answer.seeOther("/plans", "分期计划已退回。");
    }
}
