package cn.changxiao.app.console.decision;

import cn.changxiao.app.page.FormFields;
import cn.changxiao.property.certificate.CertificateNumber;
import cn.changxiao.property.decision.DecisionId;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.result.AnswerObjection;
import cn.changxiao.property.result.ConcludeDecision;
import cn.changxiao.property.result.ObjectionId;
import cn.changxiao.property.result.PublishResult;
import cn.changxiao.property.result.TallyDecision;
import cn.changxiao.property.tally.Tally;
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
import java.util.Optional;

/** The steps of a decision from counting its votes to its end. */
@Controller("/decisions")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"OWNERS_COMMITTEE", "STREET_OFFICE"})
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class ResultController {

    private final TallyDecision tallyDecision;
    private final PublishResult publishResult;
    private final AnswerObjection answerObjection;
    private final ConcludeDecision concludeDecision;

    ResultController(
            TallyDecision tallyDecision,
            PublishResult publishResult,
            AnswerObjection answerObjection,
            ConcludeDecision concludeDecision) {
        this.tallyDecision = tallyDecision;
        this.publishResult = publishResult;
        this.answerObjection = answerObjection;
        this.concludeDecision = concludeDecision;
    }

    @Post("/{id}/tally")
    HttpResponse<?> tally(Viewer viewer, long id) {
        Tally tally = tallyDecision.tally(viewer, new DecisionId(id));
        return DecisionStepController.seen(
                id, "计票完成：%s。请由另一人复核并公示。".formatted(tally.verdict().label()));
    }

    @Post("/{id}/publish")
    HttpResponse<?> publish(Viewer viewer, long id) {
        publishResult.publish(viewer, new DecisionId(id));
        return DecisionStepController.seen(id, "结果已公示，异议期开始。");
    }

    @Post("/{id}/objections/{objection}")
    HttpResponse<?> answer(Viewer viewer, long id, long objection, @Body Map<String, String> form) {
        FormFields fields = new FormFields(form);
        boolean isUpheld = fields.required("upheld", "处理结论").equals("yes");
        answerObjection.answer(
                viewer,
                new ObjectionId(objection),
                new AnswerObjection.Command(isUpheld, fields.required("answer", "答复")));
        return DecisionStepController.seen(id, "异议已答复。");
    }

    @Post("/{id}/conclude")
    HttpResponse<?> conclude(Viewer viewer, long id) {
        Optional<CertificateNumber> certificate = concludeDecision.conclude(viewer, new DecisionId(id));
        return DecisionStepController.seen(
                id,
                certificate.map(number -> "决定已生效，凭证 %s 已出具。".formatted(number)).orElse("已办结，结果见下。"));
    }
}
