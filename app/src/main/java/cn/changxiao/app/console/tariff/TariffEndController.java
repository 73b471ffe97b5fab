package cn.changxiao.app.console.tariff;

import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.billing.tariff.ApproveTariffEnd;
import cn.changxiao.billing.tariff.ProposeTariffEnd;
import cn.changxiao.billing.tariff.TariffId;
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

/** The end of a price, proposed by one person and agreed to by another. */
@Controller("/billing/tariffs/{id}/end")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER"})
final class TariffEndController {

    private final ProposeTariffEnd proposeTariffEnd;
    private final ApproveTariffEnd approveTariffEnd;

    TariffEndController(ProposeTariffEnd proposeTariffEnd, ApproveTariffEnd approveTariffEnd) {
        this.proposeTariffEnd = proposeTariffEnd;
        this.approveTariffEnd = approveTariffEnd;
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> propose(Viewer viewer, long id, @Body Map<String, String> form) {
        FormFields fields = new FormFields(form);
        proposeTariffEnd.propose(viewer, new TariffId(id), fields.day("on", "停止执行日"), fields.text("reason"));
        return Answer.seeOther("/billing/tariffs", "终止申请已提交，请另一位同事审批。");
    }

    @Post("/approve")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> approve(Viewer viewer, long id) {
        approveTariffEnd.approve(viewer, new TariffId(id));
        return Answer.seeOther("/billing/tariffs", "收费标准已终止，到期后未另定标准的日子不会出账并会列明。");
    }
}
