package cn.changxiao.app.console.dunning;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.billing.dunning.CaseId;
import cn.changxiao.billing.dunning.DunOverdue;
import cn.changxiao.billing.dunning.DunningCases;
import cn.changxiao.billing.dunning.DunningSummary;
import cn.changxiao.billing.letter.Letter;
import cn.changxiao.billing.letter.LetterPdf;
import cn.changxiao.billing.letter.Letters;
import cn.changxiao.billing.letter.NewServing;
import cn.changxiao.billing.letter.RecordServing;
import cn.changxiao.billing.letter.ServingWay;
import cn.changxiao.billing.message.Messages;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.NotFound;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Dunning: what is due today, the cases, the letters of a building and the evidence that they were served. */
@Controller("/dunning")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER"})
final class DunningController {

    private static final int ROWS = 50;
    private static final int EFFECT_DAYS = 30;

    private final DunOverdue dunOverdue;
    private final DunningCases cases;
    private final Letters letters;
    private final LetterPdf letterPdf;
    private final RecordServing recordServing;
    private final Messages messages;
    private final Clock clock;

    DunningController(
            DunOverdue dunOverdue,
            DunningCases cases,
            Letters letters,
            LetterPdf letterPdf,
            RecordServing recordServing,
            Messages messages,
            Clock clock) {
        this.dunOverdue = dunOverdue;
        this.cases = cases;
        this.letters = letters;
        this.letterPdf = letterPdf;
        this.recordServing = recordServing;
        this.messages = messages;
        this.clock = clock;
    }

    @Get
    @View("dunning/dunning")
    @Navigation(title = "催缴", section = Section.COLLECTION, order = 20)
    DunningPage list(
            Viewer viewer, @QueryValue(defaultValue = "0") int stage, @QueryValue(defaultValue = "1") int page) {
        PageNumbers numbers =
                new PageNumbers("/dunning?stage=" + stage, Math.max(1, page), ROWS, cases.count(viewer, stage));
        return new DunningPage(
                dunOverdue.preview(viewer),
                cases.list(viewer, stage, ROWS, numbers.offset()),
                numbers,
                stage,
                cases.effect(viewer, EFFECT_DAYS),
                letters.batches(viewer));
    }

    @Post("/run")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> run(Viewer viewer) {
        DunningSummary done = dunOverdue.dun(viewer);
        return Answer.seeOther(
                "/dunning",
                done.units() == 0
                        ? "今天没有到期的催缴。"
                        : "已催缴 %d 户，共 %s 元。"
                                .formatted(done.units(), done.demanded().grouped()));
    }

    @Get("/cases/{id}")
    @View("dunning/case")
    CasePage one(Viewer viewer, long id) {
        CaseId caseId = new CaseId(id);
        return new CasePage(
                cases.one(viewer, caseId), cases.steps(caseId), "serving:" + UUID.randomUUID(), LocalDate.now(clock));
    }

    @Post("/cases/{id}/servings")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> serve(Viewer viewer, long id, @Body Map<String, String> form) {
        FormFields fields = new FormFields(form);
        recordServing.record(
                viewer,
                new NewServing(
                        new BusinessKey(fields.required("key", "业务编号")),
                        fields.id("step", "催缴函"),
                        fields.choice(ServingWay.class, "way", "送达方式"),
                        fields.day("on", "送达日期"),
                        fields.text("by"),
                        fields.text("mail"),
                        fields.text("photo"),
                        fields.text("note")));
        return Answer.seeOther("/dunning/cases/" + id, "送达已登记。");
    }

    @Get("/letters/{building}/pdf")
    HttpResponse<byte[]> letters(Viewer viewer, long building) {
        List<Letter> waiting = letters.ofBuilding(viewer, building);
        if (waiting.isEmpty()) {
            throw new NotFound("该楼栋待送达的催缴函", building);
        }
        return Answer.pdf("催缴函-%d.pdf".formatted(building), letterPdf.print(waiting));
    }

    @Get("/messages")
    @View("dunning/messages")
    MessageListPage messages(Viewer viewer, @QueryValue(defaultValue = "1") int page) {
        PageNumbers numbers = new PageNumbers("/dunning/messages", Math.max(1, page), ROWS, messages.count(viewer));
        return new MessageListPage(messages.list(viewer, ROWS, numbers.offset()), numbers);
    }
}
