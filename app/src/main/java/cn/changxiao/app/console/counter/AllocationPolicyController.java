package cn.changxiao.app.console.counter;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.billing.allocation.AllocationPolicies;
import cn.changxiao.billing.allocation.AllocationPolicyId;
import cn.changxiao.billing.allocation.AllocationPolicyLine.State;
import cn.changxiao.billing.allocation.AllocationRule;
import cn.changxiao.billing.allocation.DecideAllocationPolicy;
import cn.changxiao.billing.allocation.ProposeAllocationPolicy;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.View;
import java.util.Arrays;
import java.util.Map;

/** In which order payments pay what is open: proposed by one person, decided by another. */
@Controller("/billing/allocation-policies")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER"})
final class AllocationPolicyController {

    private static final String BASE = "/billing/allocation-policies";

    private final AllocationPolicies policies;
    private final ProposeAllocationPolicy propose;
    private final DecideAllocationPolicy decide;

    AllocationPolicyController(
            AllocationPolicies policies, ProposeAllocationPolicy propose, DecideAllocationPolicy decide) {
        this.policies = policies;
        this.propose = propose;
        this.decide = decide;
    }

    @Get
    @View("counter/policies")
    @Navigation(title = "冲抵次序", section = Section.BILLS, order = 50)
    AllocationPolicyPage list(Viewer viewer) {
        return new AllocationPolicyPage(
                policies.inForce(viewer.organisationKey()),
                policies.ofIssuer(viewer),
                viewer.user().value(),
                FormKeys.fresh("allocation-policy"));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> propose(Viewer viewer, @Body Map<String, String> form) {
        FormFields fields = new FormFields(form);
        propose.propose(
                viewer,
                new BusinessKey(fields.required("key", "业务编号")),
                fields.choice(AllocationRule.class, "rule", "冲抵规则"),
                Arrays.stream(new String[] {"first", "second", "third"})
                        .filter(name -> !fields.text(name).isEmpty())
                        .map(name -> fields.choice(FeeItem.class, name, "收费项目"))
                        .toList());
        return Answer.seeOther(BASE, "冲抵次序已提交，请另一位同事复核。");
    }

    @Post("/{id}/approve")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> approve(Viewer viewer, long id) {
        decide.decide(viewer, new AllocationPolicyId(id), State.APPROVED);
        return Answer.seeOther(BASE, "已批准，自现在起的收款按此冲抵。");
    }

    @Post("/{id}/reject")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> reject(Viewer viewer, long id) {
        decide.decide(viewer, new AllocationPolicyId(id), State.REJECTED);
        return Answer.seeOther(BASE, "已退回。");
    }
}
