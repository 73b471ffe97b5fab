package cn.changxiao.app.console.ballot;

import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.ballot.CastBallot;
import cn.changxiao.property.ballot.CorrectBallot;
import cn.changxiao.property.decision.DecisionId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.result.FileObjection;
import cn.changxiao.property.tally.Choice;
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

/** What an owner does: vote, correct, take back, object. */
@Controller("/my/votes")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("OWNER")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class MyBallotController {

    private final CastBallot castBallot;
    private final CorrectBallot correctBallot;
    private final FileObjection fileObjection;

    MyBallotController(CastBallot castBallot, CorrectBallot correctBallot, FileObjection fileObjection) {
        this.castBallot = castBallot;
        this.correctBallot = correctBallot;
        this.fileObjection = fileObjection;
    }

    @Post("/{id}/{unit}")
    HttpResponse<?> cast(Viewer viewer, long id, long unit, @Body Map<String, String> form) {
        FormFields fields = new FormFields(form);
        Choice choice = PaperField.choice(fields.text("choice")).orElseThrow(() -> new InvalidValue("请选择赞同、反对或弃权。"));
        castBallot.cast(viewer, new CastBallot.Command(key(fields), new DecisionId(id), new UnitId(unit), choice));
        return seen(id, "投票成功：%s。截止以前可以更正或撤回。".formatted(choice.label()));
    }

    @Post("/{id}/{unit}/correction")
    HttpResponse<?> correct(Viewer viewer, long id, long unit, @Body Map<String, String> form) {
        FormFields fields = new FormFields(form);
        Optional<Choice> choice = PaperField.choice(fields.text("choice"));
        correctBallot.correct(
                viewer,
                new CorrectBallot.Command(
                        key(fields), new DecisionId(id), new UnitId(unit), choice, Optional.empty(), ""));
        return seen(id, choice.map(now -> "已更正为：" + now.label() + "。").orElse("选票已撤回，截止以前可以重新投票。"));
    }

    @Post("/{id}/objections")
    HttpResponse<?> object(Viewer viewer, long id, @Body Map<String, String> form) {
        FormFields fields = new FormFields(form);
        fileObjection.file(viewer, new DecisionId(id), key(fields), fields.required("text", "异议内容"));
        return seen(id, "异议已提交，答复后在这里显示。");
    }

    private static BusinessKey key(FormFields fields) {
        return new BusinessKey(fields.required("key", "业务编号"));
    }

    private static HttpResponse<?> seen(long id, String sentence) {
        return Answer.seeOther(MyVotesController.BASE + "/" + id, sentence);
    }
}
