package cn.changxiao.app.console.unit;

import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.ownership.CorrectOwnership;
import cn.changxiao.property.ownership.RecordSale;
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
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** One unit and its owners on any day, as known on any day; sales and corrections. */
@Controller("/registry/units")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"STREET_OFFICE", "PROPERTY_COMPANY", "FALLBACK_MANAGER", "FUND_CUSTODIAN"})
final class UnitController {

    private final UnitPages pages;
    private final RecordSale recordSale;
    private final CorrectOwnership correctOwnership;

    UnitController(UnitPages pages, RecordSale recordSale, CorrectOwnership correctOwnership) {
        this.pages = pages;
        this.recordSale = recordSale;
        this.correctOwnership = correctOwnership;
    }

    @Get("/{id}")
    @View("unit/unit")
    @Secured({
        "STREET_OFFICE",
        "PROPERTY_COMPANY",
        "FALLBACK_MANAGER",
        "OWNERS_COMMITTEE",
        "FUND_CUSTODIAN",
        "OWNER",
        "ADMINISTRATOR"
    })
    UnitPage one(Viewer viewer, long id, @QueryValue Optional<LocalDate> on, @QueryValue Optional<LocalDate> known) {
        return pages.one(viewer, new UnitId(id), on, known);
    }

    @Post("/{id}/sales")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> sell(Viewer viewer, long id, @Body Map<String, String> form) {
        recordSale.record(viewer, UnitForms.sale(new UnitId(id), new FormFields(form)));
        return Answer.seeOther("/registry/units/" + id, "产权转让已登记，原记录保留在沿革中。");
    }

    @Post("/{id}/corrections")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({"STREET_OFFICE", "FUND_CUSTODIAN"})
    HttpResponse<?> correct(Viewer viewer, long id, @Body Map<String, String> form) {
        correctOwnership.correct(viewer, UnitForms.correction(new UnitId(id), new FormFields(form)));
        return Answer.seeOther("/registry/units/" + id, "产权已更正，原记录保留在沿革中。");
    }
}
