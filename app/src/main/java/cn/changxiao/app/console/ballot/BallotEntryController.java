package cn.changxiao.app.console.ballot;

import cn.changxiao.app.page.Answer;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.ballot.Channel;
import cn.changxiao.property.ballot.CorrectBallot;
import cn.changxiao.property.ballot.EnterBallot;
import cn.changxiao.property.ballot.Evidence;
import cn.changxiao.property.decision.DecisionId;
import cn.changxiao.property.noticeboard.BallotTraces;
import cn.changxiao.property.noticeboard.FindVoters;
import cn.changxiao.property.noticeboard.ReadDecision;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.tally.Choice;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.View;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/** The desk where ballots on paper and from the door are entered: paper number, choice, scan, next. */
@Controller("/decisions/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"OWNERS_COMMITTEE", "STREET_OFFICE"})
final class BallotEntryController {

    private final ReadDecision readDecision;
    private final FindVoters findVoters;
    private final EnterBallot enterBallot;
    private final CorrectBallot correctBallot;
    private final BallotTraces traces;

    BallotEntryController(
            ReadDecision readDecision,
            FindVoters findVoters,
            EnterBallot enterBallot,
            CorrectBallot correctBallot,
            BallotTraces traces) {
        this.readDecision = readDecision;
        this.findVoters = findVoters;
        this.enterBallot = enterBallot;
        this.correctBallot = correctBallot;
        this.traces = traces;
    }

    @Get("/entry")
    @View("ballot/entry")
    EntryPage page(Viewer viewer, long id, @QueryValue(defaultValue = "") String words) {
        DecisionId decision = new DecisionId(id);
        return new EntryPage(
                readDecision.get(viewer, decision),
                words,
                findVoters.find(viewer, decision, words),
                "ballot:" + UUID.randomUUID());
    }

    @Post("/entry")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> enter(
            Viewer viewer,
            long id,
            @Part("key") String key,
            @Part("paper") String paper,
            @Part("choice") Choice choice,
            @Part("channel") Channel channel,
            @Part("file") CompletedFileUpload file)
            throws IOException {
        PaperField field = PaperField.read(paper);
        enterBallot.enter(
                viewer,
                new EnterBallot.Command(
                        new BusinessKey(key),
                        new DecisionId(id),
                        field.unit(),
                        choice,
                        channel,
                        evidence(file),
                        field.token(channel)));
        return next(id, "已录入：" + choice.label() + "。请扫描下一张。");
    }

    @Post("/entry/correction")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> correct(
            Viewer viewer,
            long id,
            @Part("key") String key,
            @Part("paper") String paper,
            @Part("choice") String choice,
            @Part("reason") String reason,
            @Part("file") CompletedFileUpload file)
            throws IOException {
        correctBallot.correct(
                viewer,
                new CorrectBallot.Command(
                        new BusinessKey(key),
                        new DecisionId(id),
                        PaperField.read(paper).unit(),
                        PaperField.choice(choice),
                        Optional.of(evidence(file)),
                        reason));
        return next(id, "更正已记录，原选票留痕。");
    }

    @Get("/evidence/{hash}")
    HttpResponse<byte[]> evidence(Viewer viewer, long id, String hash) {
        Evidence evidence = traces.evidence(viewer, new DecisionId(id), hash);
        return Answer.file(evidence.fileName(), MediaType.APPLICATION_OCTET_STREAM_TYPE, evidence.content());
    }

    private static Evidence evidence(CompletedFileUpload file) throws IOException {
        return new Evidence(file.getFilename(), file.getBytes());
    }

    private static HttpResponse<?> next(long id, String sentence) {
        return Answer.seeOther("/decisions/" + id + "/entry", sentence);
    }
}
