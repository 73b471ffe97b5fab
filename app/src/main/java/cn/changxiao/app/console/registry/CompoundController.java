package cn.changxiao.app.console.registry;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.management.AgreementId;
import cn.changxiao.property.management.ConcludeAgreement;
import cn.changxiao.property.management.EndAgreement;
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

/** Compounds with their buildings and units, and who manages them. */
@Controller("/registry")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({
    "STREET_OFFICE",
    "PROPERTY_COMPANY",
    "FALLBACK_MANAGER",
    "OWNERS_COMMITTEE",
    "FUND_CUSTODIAN",
    "OWNER",
    "ADMINISTRATOR"
})
final class CompoundController {

    private final CompoundPages pages;
    private final ConcludeAgreement concludeAgreement;
    private final EndAgreement endAgreement;

    CompoundController(CompoundPages pages, ConcludeAgreement concludeAgreement, EndAgreement endAgreement) {
        this.pages = pages;
        this.concludeAgreement = concludeAgreement;
        this.endAgreement = endAgreement;
    }

    @Get("/compounds")
    @View("registry/compounds")
    @Navigation(title = "小区", section = Section.REGISTRY, order = 10)
    CompoundListPage list(
            Viewer viewer,
            @QueryValue(defaultValue = "") String place,
            @QueryValue(defaultValue = "") String words,
            @QueryValue(defaultValue = "1") int page) {
        return pages.list(viewer, place, words, page);
    }

    @Get("/compounds/{id}")
    @View("registry/compound")
    CompoundPage one(
            Viewer viewer,
            long id,
            @QueryValue(defaultValue = "0") long building,
            @QueryValue(defaultValue = "1") int page) {
        return pages.one(viewer, new CompoundId(id), building, page);
    }

    @Post("/compounds/{id}/agreements")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({"STREET_OFFICE", "ADMINISTRATOR"})
    HttpResponse<?> conclude(Viewer viewer, long id, @Body Map<String, String> form) {
        concludeAgreement.conclude(viewer, AgreementForm.read(new CompoundId(id), new FormFields(form)));
        return Answer.seeOther("/registry/compounds/" + id, "管理协议已录入。");
    }

    @Post("/compounds/{id}/agreements/{agreement}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({"STREET_OFFICE", "ADMINISTRATOR"})
    HttpResponse<?> end(Viewer viewer, long id, long agreement, @Body Map<String, String> form) {
        FormFields fields = new FormFields(form);
        endAgreement.end(
                viewer, new AgreementId(agreement), fields.day("end", "终止日"), fields.required("reason", "终止原因"));
        return Answer.seeOther("/registry/compounds/" + id, "管理协议已终止。");
    }
}
