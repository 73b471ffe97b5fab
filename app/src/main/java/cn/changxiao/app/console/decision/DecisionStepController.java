package cn.changxiao.app.console.decision;

import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.property.decision.AnnounceDecision;
import cn.changxiao.property.decision.CancelDecision;
import cn.changxiao.property.decision.CloseVoting;
import cn.changxiao.property.decision.DecisionId;
import cn.changxiao.property.decision.OpenVoting;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.Map;

/** The steps of a decision until its votes are counted. */
@Controller("/decisions")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"OWNERS_COMMITTEE", "STREET_OFFICE"})
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class DecisionStepController {

    private final AnnounceDecision announceDecision;
    private final OpenVoting openVoting;
    private final CloseVoting closeVoting;
    private final CancelDecision cancelDecision;

    DecisionStepController(
            AnnounceDecision announceDecision,
            OpenVoting openVoting,
            CloseVoting closeVoting,
            CancelDecision cancelDecision) {
        this.announceDecision = announceDecision;
        this.openVoting = openVoting;
        this.closeVoting = closeVoting;
        this.cancelDecision = cancelDecision;
    }

    @Post("/{id}/announce")
    HttpResponse<?> announce(Viewer viewer, long id, @Body Map<String, String> form) {
        announceDecision.announce(viewer, new DecisionId(id), AnnounceForm.read(new FormFields(form)));
        return seen(id, "已公告，表决人名册已冻结。");
    }

    @Post("/{id}/open")
    HttpResponse<?> open(Viewer viewer, long id) {
        openVoting.open(viewer, new DecisionId(id));
        return seen(id, "表决已开始，业主可以投票。");
    }

    @Post("/{id}/close")
    HttpResponse<?> close(Viewer viewer, long id) {
        closeVoting.close(viewer, new DecisionId(id));
        return seen(id, "表决已截止，请计票。");
    }

    @Post("/{id}/cancel")
    HttpResponse<?> cancel(Viewer viewer, long id, @Body Map<String, String> form) {
        cancelDecision.cancel(viewer, new DecisionId(id), new FormFields(form).required("reason", "取消理由"));
        return seen(id, "表决已取消，理由已记录。");
    }

    static HttpResponse<?> seen(long id, String sentence) {
        return Answer.seeOther(DecisionController.BASE + "/" + id, sentence);
    }
}
