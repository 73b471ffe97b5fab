package cn.changxiao.app.api.decision;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.decision.DecisionId;
import cn.changxiao.property.noticeboard.ReadDecision;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.result.AnswerObjection;
import cn.changxiao.property.result.ConcludeDecision;
import cn.changxiao.property.result.FileObjection;
import cn.changxiao.property.result.ObjectionId;
import cn.changxiao.property.result.PublishResult;
import cn.changxiao.property.result.TallyDecision;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;

/** From the count to the end: tally, publication by another person, objections, conclusion. */
@Controller("/api/v1/decisions")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"OWNERS_COMMITTEE", "STREET_OFFICE"})
final class ResultsApi {

    private final TallyDecision tallyDecision;
    private final PublishResult publishResult;
    private final FileObjection fileObjection;
    private final AnswerObjection answerObjection;
    private final ConcludeDecision concludeDecision;
    private final ReadDecision readDecision;

    ResultsApi(
            TallyDecision tallyDecision,
            PublishResult publishResult,
            FileObjection fileObjection,
            AnswerObjection answerObjection,
            ConcludeDecision concludeDecision,
            ReadDecision readDecision) {
        this.tallyDecision = tallyDecision;
        this.publishResult = publishResult;
        this.fileObjection = fileObjection;
        this.answerObjection = answerObjection;
        this.concludeDecision = concludeDecision;
        this.readDecision = readDecision;
    }

    @Post("/{id}/tally")
    TallyJson tally(Viewer viewer, long id) {
        return TallyJson.of(tallyDecision.tally(viewer, new DecisionId(id)));
    }

    @Post("/{id}/publication")
    DecisionJson publish(Viewer viewer, long id) {
        publishResult.publish(viewer, new DecisionId(id));
        return read(viewer, id);
    }

    @Post("/{id}/objections")
    @Secured("OWNER")
    @Status(HttpStatus.CREATED)
    Filed object(Viewer viewer, long id, @Body NewObjection body) {
        return new Filed(fileObjection
                .file(viewer, new DecisionId(id), new BusinessKey(body.key()), body.text())
                .toString());
    }

    @Post("/{id}/objections/{objection}/answer")
    DecisionJson answer(Viewer viewer, long id, long objection, @Body AnswerJson body) {
        answerObjection.answer(
                viewer, new ObjectionId(objection), new AnswerObjection.Command(body.upheld(), body.text()));
        return read(viewer, id);
    }

    @Post("/{id}/conclusion")
    DecisionJson conclude(Viewer viewer, long id) {
        concludeDecision.conclude(viewer, new DecisionId(id));
        return read(viewer, id);
    }

    private DecisionJson read(Viewer viewer, long id) {
        return DecisionJson.of(readDecision.get(viewer, new DecisionId(id)));
    }

    @Serdeable
    record NewObjection(String key, String text) {}

    @Serdeable
    record Filed(String id) {}

    @Serdeable
    record AnswerJson(boolean upheld, String text) {}
}
