package cn.changxiao.app.api.dunning;

import cn.changxiao.billing.dunning.CaseId;
import cn.changxiao.billing.dunning.DunOverdue;
import cn.changxiao.billing.dunning.DunningCase;
import cn.changxiao.billing.dunning.DunningCases;
import cn.changxiao.billing.dunning.DunningStep;
import cn.changxiao.billing.dunning.DunningSummary;
import cn.changxiao.billing.ladder.DunningChannel;
import cn.changxiao.billing.letter.NewServing;
import cn.changxiao.billing.letter.RecordServing;
import cn.changxiao.billing.letter.ServingWay;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dunning of a manager: what is due today, the demands made, and the evidence that they were served. */
@Controller("/api/v1/dunning")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER"})
final class DunningApi {

    private static final int MOST = 500;

    private final DunOverdue dunOverdue;
    private final DunningCases cases;
    private final RecordServing recordServing;

    DunningApi(DunOverdue dunOverdue, DunningCases cases, RecordServing recordServing) {
        this.dunOverdue = dunOverdue;
        this.cases = cases;
        this.recordServing = recordServing;
    }

    /** What dunning now would demand; changes nothing. */
    @Get("/preview")
    List<StageJson> preview(Viewer viewer) {
        return StageJson.of(dunOverdue.preview(viewer));
    }

    /** Demands what is due today; again, nothing more. */
    @Post("/run")
    List<StageJson> run(Viewer viewer) {
        return StageJson.of(dunOverdue.dun(viewer));
    }

    /** The open cases first; stage 0 for all, at most 500 from the offset on. */
    @Get("/cases")
    List<CaseJson> cases(
            Viewer viewer, @QueryValue(defaultValue = "0") int stage, @QueryValue(defaultValue = "0") long offset) {
        return cases.list(viewer, stage, MOST, Math.max(0, offset)).stream()
                .map(one -> CaseJson.of(one, List.of()))
                .toList();
    }

    @Get("/cases/{id}")
    CaseJson one(Viewer viewer, long id) {
        CaseId caseId = new CaseId(id);
        return CaseJson.of(cases.one(viewer, caseId), cases.steps(caseId));
    }

    @Post("/steps/{step}/servings")
    @Status(HttpStatus.CREATED)
    ServingJson serve(Viewer viewer, @Header("Idempotency-Key") String key, long step, @Body ServingJson body) {
        recordServing.record(viewer, body.toCommand(key, step));
        return body;
    }

    /** The units of one stage; the amount in yuan as text. */
    @Serdeable
    record StageJson(int stage, DunningChannel channel, int units, String demanded) {

        static List<StageJson> of(DunningSummary summary) {
            return summary.lines().stream()
                    .map(line -> new StageJson(
                            line.stage(),
                            line.channel(),
                            line.units(),
                            line.demanded().toString()))
                    .toList();
        }
    }

    /** One round of dunning of one unit; the demands only where one case is asked for. */
    @Serdeable
    record CaseJson(
            String id,
            String unit,
            String place,
            boolean open,
            int lastStage,
            LocalDate lastOn,
            String overdue,
            boolean disputed,
            boolean planned,
            List<StepJson> steps) {

        static CaseJson of(DunningCase one, List<DunningStep> steps) {
            return new CaseJson(
                    one.id().toString(),
                    one.unit().toString(),
                    one.place(),
                    one.isOpen(),
                    one.lastStage(),
                    one.lastOn(),
                    one.overdue().toString(),
                    one.isDisputed(),
                    one.isPlanned(),
                    steps.stream().map(StepJson::of).toList());
        }
    }

    /** A demand as it was made. */
    @Serdeable
    record StepJson(
            String id,
            int stage,
            DunningChannel channel,
            String demanded,
            LocalDate madeOn,
            LocalDate answerBy,
            String said,
            List<ServingJson> servings) {

        static StepJson of(DunningStep step) {
            return new StepJson(
                    Long.toString(step.id()),
                    step.stage(),
                    step.channel(),
                    step.demanded().toString(),
                    step.madeOn(),
                    step.answerBy(),
                    step.said(),
                    step.servings().stream()
                            .map(each -> new ServingJson(
                                    each.way(), each.on(), each.by(), each.mailNumber(), each.photoHash(), each.note()))
                            .toList());
        }
    }

    /** Evidence that a demand was served; the photograph as SHA-256 in 64 hexadecimal digits. */
    @Serdeable
    record ServingJson(
            ServingWay way,
            LocalDate on,
            String by,
            @Nullable String mailNumber,
            @Nullable String photoHash,
            @Nullable String note) {

        NewServing toCommand(String key, long step) {
            return new NewServing(
                    new BusinessKey(key), step, way, on, by, orEmpty(mailNumber), orEmpty(photoHash), orEmpty(note));
        }

        private static String orEmpty(@Nullable String text) {
            return text == null ? "" : text.strip();
        }
    }
}
