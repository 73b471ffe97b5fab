package cn.changxiao.app.console.dunning;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.billing.ladder.ApproveLadder;
import cn.changxiao.billing.ladder.LadderId;
import cn.changxiao.billing.ladder.LadderLine;
import cn.changxiao.billing.ladder.Ladders;
import cn.changxiao.billing.ladder.NewLadder;
import cn.changxiao.billing.ladder.ProposeLadder;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The dunning ladder: changed by one person of a manager, approved by another. */
@Controller("/dunning/ladders")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER"})
final class LadderController {

    private final Ladders ladders;
    private final ProposeLadder proposeLadder;
    private final ApproveLadder approveLadder;

    LadderController(Ladders ladders, ProposeLadder proposeLadder, ApproveLadder approveLadder) {
        this.ladders = ladders;
        this.proposeLadder = proposeLadder;
        this.approveLadder = approveLadder;
    }

    @Get
    @View("dunning/ladders")
    @Navigation(title = "催缴办法", section = Section.COLLECTION, order = 50)
    LadderPage list(Viewer viewer) {
        List<LadderLine> all = ladders.list(viewer);
        return LadderPage.of(all, viewer.user().value(), "ladder:" + UUID.randomUUID());
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> propose(Viewer viewer, @Body Map<String, String> form) {
        FormFields fields = new FormFields(form);
        BusinessKey key = new BusinessKey(fields.required("key", "业务编号"));
        proposeLadder.propose(viewer, new NewLadder(key, LadderForm.ladder(fields)));
        return Answer.seeOther("/dunning/ladders", "催缴办法已提交，请另一位同事审批。");
    }

    @Post("/{id}/approve")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> approve(Viewer viewer, long id) {
        approveLadder.approve(viewer, new LadderId(id));
        return Answer.seeOther("/dunning/ladders", "催缴办法已批准，下一级起按新办法催缴。");
    }
}
