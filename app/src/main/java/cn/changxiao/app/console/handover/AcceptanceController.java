package cn.changxiao.app.console.handover;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.handover.acceptance.AcceptanceId;
import cn.changxiao.handover.acceptance.AcceptanceList;
import cn.changxiao.handover.acceptance.RecordAcceptance;
import cn.changxiao.property.estate.CompoundFilter;
import cn.changxiao.property.estate.Compounds;
import cn.changxiao.property.party.Role;
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
import java.util.Map;
import java.util.UUID;

/** Joint acceptances: the list, the form, one of them. */
@Controller("/handover/acceptances")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"STREET_OFFICE", "OWNERS_COMMITTEE", "PROPERTY_COMPANY", "FALLBACK_MANAGER"})
final class AcceptanceController {

    private static final int PAGE_SIZE = 50;
    private static final int COMPOUNDS_MAX = 5_000;

    private final AcceptanceList acceptances;
    private final RecordAcceptance recordAcceptance;
    private final Compounds compounds;
    private final Clock clock;

    AcceptanceController(
            AcceptanceList acceptances, RecordAcceptance recordAcceptance, Compounds compounds, Clock clock) {
        this.acceptances = acceptances;
        this.recordAcceptance = recordAcceptance;
        this.compounds = compounds;
        this.clock = clock;
    }

    @Get
    @View("handover/acceptances")
    @Navigation(title = "联合验收", section = Section.HANDOVER, order = 10)
    AcceptanceListPage list(Viewer viewer, @QueryValue(defaultValue = "1") int page) {
        PageNumbers numbers =
                new PageNumbers("/handover/acceptances", Math.max(1, page), PAGE_SIZE, acceptances.count(viewer));
        return new AcceptanceListPage(
                acceptances.page(viewer, PAGE_SIZE, (int) numbers.offset()),
                numbers,
                viewer.role() == Role.STREET_OFFICE);
    }

    @Get("/new")
    @View("handover/acceptance-form")
    @Secured("STREET_OFFICE")
    AcceptanceFormPage form(Viewer viewer) {
        return new AcceptanceFormPage(
                compounds.list(viewer, new CompoundFilter("", "", 0, COMPOUNDS_MAX)),
                "acceptance:" + UUID.randomUUID(),
                LocalDate.now(clock).toString());
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured("STREET_OFFICE")
    HttpResponse<?> record(Viewer viewer, @Body Map<String, String> form) {
        AcceptanceId id = recordAcceptance.record(viewer, AcceptanceForm.read(form));
        return Answer.seeOther("/handover/acceptances/" + id, "验收已登记，保修期已起算。");
    }

    @Get("/{id}")
    @View("handover/acceptance")
    AcceptanceList.Detail one(Viewer viewer, long id) {
        return acceptances.detail(viewer, new AcceptanceId(id));
    }
}
