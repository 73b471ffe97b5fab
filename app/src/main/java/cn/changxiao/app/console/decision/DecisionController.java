package cn.changxiao.app.console.decision;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.property.decision.DecisionId;
import cn.changxiao.property.decision.DraftDecision;
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
import java.util.Optional;

/** The owners' decisions of the viewer's compounds; managers see those whose result is published. */
@Controller("/decisions")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"OWNERS_COMMITTEE", "STREET_OFFICE"})
final class DecisionController {

    static final String BASE = "/decisions";

    private final DecisionPages pages;
    private final DecisionForms forms;
    private final UnitsPages unitsPages;
    private final DraftDecision draftDecision;

    DecisionController(DecisionPages pages, DecisionForms forms, UnitsPages unitsPages, DraftDecision draftDecision) {
        this.pages = pages;
        this.forms = forms;
        this.unitsPages = unitsPages;
        this.draftDecision = draftDecision;
    }

    @Get
    @View("decision/decisions")
    @Secured({"OWNERS_COMMITTEE", "STREET_OFFICE", "PROPERTY_COMPANY", "FALLBACK_MANAGER"})
    @Navigation(title = "共同决定", section = Section.DECISIONS, order = 10)
    DecisionListPage list(
            Viewer viewer, @QueryValue(defaultValue = "") String state, @QueryValue(defaultValue = "1") int page) {
        return pages.list(viewer, state, page);
    }

    @Get("/due")
    @View("decision/decisions")
    @Navigation(title = "表决待办", section = Section.DESK, order = 50)
    DecisionListPage due(Viewer viewer) {
        return pages.due(viewer);
    }

    @Get("/new")
    @View("decision/decision-form")
    DecisionFormPage form(Viewer viewer, @QueryValue Optional<Long> compound) {
        return forms.page(viewer, compound);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> draft(Viewer viewer, @Body Map<String, String> form) {
        DecisionId id = draftDecision.draft(viewer, DraftForm.read(new FormFields(form)));
        return Answer.seeOther(BASE + "/" + id, "草稿已保存，内容核对无误后即可公告。");
    }

    @Get("/{id}")
    @View("decision/decision")
    @Secured({"OWNERS_COMMITTEE", "STREET_OFFICE", "PROPERTY_COMPANY", "FALLBACK_MANAGER"})
    DecisionPage one(Viewer viewer, long id) {
        return pages.one(viewer, new DecisionId(id));
    }

    @Get("/{id}/roll")
    @View("decision/roll")
    RollPage roll(Viewer viewer, long id) {
        return pages.roll(viewer, new DecisionId(id));
    }

    @Get("/{id}/units")
    @View("decision/units")
    @Secured({"OWNERS_COMMITTEE", "STREET_OFFICE", "PROPERTY_COMPANY", "FALLBACK_MANAGER"})
    UnitsPage units(Viewer viewer, long id, @QueryValue(defaultValue = "1") int page) {
        return unitsPages.page(viewer, new DecisionId(id), BASE + "/" + id, page);
    }
}
