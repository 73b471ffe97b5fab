package cn.changxiao.app.console.relief;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.billing.counter.FindUnits;
import cn.changxiao.billing.relief.ApproveRelief;
import cn.changxiao.billing.relief.EndRelief;
import cn.changxiao.billing.relief.ProposeRelief;
import cn.changxiao.billing.relief.RejectRelief;
import cn.changxiao.billing.relief.ReliefId;
import cn.changxiao.billing.relief.Reliefs;
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
import java.util.Map;

/** Reliefs of a manager's units: proposed with evidence by one person, approved or sent back by another. */
@Controller("/billing/reliefs")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER"})
final class ReliefController {

    private static final int ROWS = 50;

    private final Reliefs reliefs;
    private final FindUnits findUnits;
    private final ProposeRelief proposeRelief;
    private final ApproveRelief approveRelief;
    private final RejectRelief rejectRelief;
    private final EndRelief endRelief;

    ReliefController(
            Reliefs reliefs,
            FindUnits findUnits,
            ProposeRelief proposeRelief,
            ApproveRelief approveRelief,
            RejectRelief rejectRelief,
            EndRelief endRelief) {
        this.reliefs = reliefs;
        this.findUnits = findUnits;
        this.proposeRelief = proposeRelief;
        this.approveRelief = approveRelief;
        this.rejectRelief = rejectRelief;
        this.endRelief = endRelief;
    }

    @Get
    @View("relief/reliefs")
    @Navigation(title = "减免", section = Section.BILLS, order = 42)
    ReliefListPage list(
            Viewer viewer, @QueryValue(defaultValue = "") String words, @QueryValue(defaultValue = "1") int page) {
        int wanted = Math.max(1, page);
        return ReliefListPage.of(
                viewer,
                reliefs.list(viewer, ROWS + 1, (wanted - 1) * ROWS),
                wanted,
                ROWS,
                ReliefListPage.Search.of(words, findUnits.find(viewer, words)));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> propose(Viewer viewer, @Body Map<String, String> form) {
        proposeRelief.propose(viewer, ReliefForms.relief(new FormFields(form)));
        return Answer.seeOther("/billing/reliefs", "减免已申报，请另一位同事审批。");
    }

    @Post("/{id}/approve")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> approve(Viewer viewer, long id) {
        approveRelief.approve(viewer, new ReliefId(id));
        return Answer.seeOther("/billing/reliefs", "减免已批准，此后出账按此计算。");
    }

    @Post("/{id}/reject")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> reject(Viewer viewer, long id, @Body Map<String, String> form) {
        rejectRelief.reject(viewer, new ReliefId(id), new FormFields(form).text("reason"));
        return Answer.seeOther("/billing/reliefs", "减免已退回。");
    }

    @Post("/{id}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> end(Viewer viewer, long id, @Body Map<String, String> form) {
        FormFields fields = new FormFields(form);
        endRelief.end(viewer, new ReliefId(id), fields.day("on", "终止日"), fields.text("reason"));
        return Answer.seeOther("/billing/reliefs", "减免已提前终止。");
    }
}
