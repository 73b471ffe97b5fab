package cn.changxiao.app.console.analysis;

import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.collection.target.CollectionTargets;
import cn.changxiao.billing.collection.target.NewCollectionTarget;
import cn.changxiao.billing.collection.target.SetCollectionTarget;
import cn.changxiao.billing.collection.target.TargetRate;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.policy.CompoundPolicies;
import cn.changxiao.property.policy.PolicyUnit;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Targets: set by the street office, read by whom they are for. */
@Controller("/collection/analysis/targets")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"STREET_OFFICE", "HOUSING_AUTHORITY", "PROPERTY_COMPANY", "FALLBACK_MANAGER"})
final class TargetController {

    private final CollectionTargets targets;
    private final SetCollectionTarget setTarget;
    private final CompoundPolicies places;
    private final Clock clock;

    TargetController(CollectionTargets targets, SetCollectionTarget setTarget, CompoundPolicies places, Clock clock) {
        this.targets = targets;
        this.setTarget = setTarget;
        this.places = places;
        this.clock = clock;
    }

    @Get
    @View("analysis/targets")
    TargetsPage list(Viewer viewer) {
        boolean maySet = viewer.role() == Role.STREET_OFFICE;
        BillingMonth month = BillingMonth.of(LocalDate.now(clock));
        return new TargetsPage(
                targets.list(viewer),
                targets.policy(places.place(viewer), month),
                maySet,
                maySet ? targets.managers(viewer) : Map.of(),
                month,
                "collection-target:" + UUID.randomUUID());
    }

    @Post
    @Secured("STREET_OFFICE")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> set(Viewer viewer, @Body Map<String, String> form) {
        FormFields fields = new FormFields(form);
        setTarget.set(
                viewer,
                new NewCollectionTarget(
                        new BusinessKey(fields.required("key", "业务编号")),
                        fields.text("manager").isEmpty()
                                ? Optional.empty()
                                : Optional.of(new OrganisationId(fields.id("manager", "管理单位"))),
                        BillingMonth.parse(fields.required("from", "起始月份")),
                        new TargetRate(ppm(fields, "target", "目标"), ppm(fields, "alert", "预警线")),
                        fields.text("reason")));
        return Answer.seeOther("/collection/analysis/targets", "目标已设定。");
    }

    private static long ppm(FormFields fields, String name, String label) {
        return PolicyUnit.PARTS_PER_MILLION.parse(fields.required(name, label));
    }
}
