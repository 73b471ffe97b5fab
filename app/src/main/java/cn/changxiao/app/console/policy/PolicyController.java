package cn.changxiao.app.console.policy;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.policy.DecidePolicyValue;
import cn.changxiao.property.policy.NewPolicyValue;
import cn.changxiao.property.policy.PolicyParameter;
import cn.changxiao.property.policy.PolicyProposalId;
import cn.changxiao.property.policy.PolicyUnit;
import cn.changxiao.property.policy.ProposePolicyValue;
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
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.View;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Which number of law or policy applies at a place on a day, and why this one; and setting one by two people. */
@Controller("/registry/policies")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
final class PolicyController {

    private final PolicyPages pages;
    private final ProposePolicyValue proposePolicyValue;
    private final DecidePolicyValue decidePolicyValue;

    PolicyController(PolicyPages pages, ProposePolicyValue proposePolicyValue, DecidePolicyValue decidePolicyValue) {
        this.pages = pages;
        this.proposePolicyValue = proposePolicyValue;
        this.decidePolicyValue = decidePolicyValue;
    }

    @Get
    @View("policy/policies")
    @Navigation(title = "政策参数", section = Section.REGISTRY, order = 50)
    PolicyPage show(
            Viewer viewer,
            @QueryValue Optional<String> place,
            @QueryValue Optional<LocalDate> day,
            @QueryValue(defaultValue = "") String other) {
        return pages.of(viewer, place, day, other);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({"STREET_OFFICE", "ADMINISTRATOR"})
    HttpResponse<?> propose(Viewer viewer, @Body Map<String, String> form) {
        NewPolicyValue value = value(new FormFields(form));
        proposePolicyValue.propose(viewer, value);
        return Answer.seeOther(
                "/registry/policies?place=" + value.place(),
                "已提出“%s”自 %s 起为 %s，须由另一人复核后生效。".formatted(value.parameter().label(), value.validFrom(), value.text()));
    }

    @Post("/proposals/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({"STREET_OFFICE", "ADMINISTRATOR"})
    HttpResponse<?> decide(Viewer viewer, long id, @Body Map<String, String> form) {
        boolean adopt = new FormFields(form).text("decision").equals("adopt");
        decidePolicyValue.decide(viewer, new PolicyProposalId(id), adopt);
        return Answer.seeOther("/registry/policies", adopt ? "取值已采用。" : "取值建议已退回。");
    }

    private static NewPolicyValue value(FormFields fields) {
        PolicyParameter parameter = fields.choice(PolicyParameter.class, "parameter", "参数");
        PolicyUnit unit = parameter.unit().isDays() && !fields.text("days").isEmpty()
                ? fields.choice(PolicyUnit.class, "days", "日的算法")
                : parameter.unit();
        return new NewPolicyValue(
                new BusinessKey(fields.required("key", "业务编号")),
                fields.text("place"),
                parameter,
                unit.parse(fields.required("value", "取值")),
                unit,
                fields.day("validFrom", "生效日"),
                fields.required("clause", "依据"));
    }
}
