package cn.changxiao.app.console.decision;

import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.CompoundSummary;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.roll.OwnerGroup;
import cn.changxiao.property.roll.OwnerGroups;
import cn.changxiao.property.roll.SetOwnerGroup;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Units that count as one head because staff say so, with the reason. */
@Controller("/decisions/owner-groups")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"OWNERS_COMMITTEE", "STREET_OFFICE"})
final class OwnerGroupController {

    private final DecisionForms forms;
    private final OwnerGroups groups;
    private final SetOwnerGroup setOwnerGroup;

    OwnerGroupController(DecisionForms forms, OwnerGroups groups, SetOwnerGroup setOwnerGroup) {
        this.forms = forms;
        this.groups = groups;
        this.setOwnerGroup = setOwnerGroup;
    }

    @Get
    @View("decision/owner-groups")
    OwnerGroupPage page(Viewer viewer, @QueryValue Optional<Long> compound) {
        List<CompoundSummary> visible = forms.visible(viewer);
        Optional<CompoundSummary> chosen = DecisionForms.chosen(visible, compound);
        return new OwnerGroupPage(
                "owner-group:" + UUID.randomUUID(),
                visible,
                chosen,
                chosen.map(one -> groups.of(viewer, one.id())).orElse(List.of()),
                chosen.map(one -> forms.buildings(viewer, one.id())).orElse(List.of()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> set(Viewer viewer, @Body Map<String, String> form) {
        FormFields fields = new FormFields(form);
        OwnerGroup group = new OwnerGroup(
                new BusinessKey(fields.required("key", "业务编号")),
                new CompoundId(fields.id("compound", "小区")),
                fields.ticked("unit_").stream().map(UnitId::new).toList(),
                Optional.of(fields.text("group")).filter(name -> !name.isEmpty()),
                fields.required("reason", "理由"));
        setOwnerGroup.set(viewer, group);
        return Answer.seeOther("/decisions/owner-groups?compound=" + group.compound(), "业主组已更新，今后冻结的名册按此计人数。");
    }
}
