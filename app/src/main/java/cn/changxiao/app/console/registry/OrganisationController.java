package cn.changxiao.app.console.registry;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.property.organisation.FoundOrganisation;
import cn.changxiao.property.organisation.NewOrganisation;
import cn.changxiao.property.organisation.OrganisationKind;
import cn.changxiao.property.organisation.Organisations;
import cn.changxiao.property.party.CreditCode;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.place.PlaceLevel;
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

/** Organisations: companies, committees, offices, custodians, operators. */
@Controller("/registry/organisations")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"STREET_OFFICE", "FUND_CUSTODIAN", "ADMINISTRATOR"})
final class OrganisationController {

    private static final int SHOWN = 500;

    private final Organisations organisations;
    private final FoundOrganisation foundOrganisation;

    OrganisationController(Organisations organisations, FoundOrganisation foundOrganisation) {
        this.organisations = organisations;
        this.foundOrganisation = foundOrganisation;
    }

    @Get
    @View("registry/organisations")
    @Navigation(title = "机构", section = Section.REGISTRY, order = 30)
    OrganisationPage list(
            Viewer viewer,
            @QueryValue(defaultValue = "") String place,
            @QueryValue(defaultValue = "") String kind,
            @QueryValue(defaultValue = "") String words) {
        boolean canFound = viewer.role() == Role.STREET_OFFICE || viewer.role() == Role.ADMINISTRATOR;
        String below = PlaceLevel.isCode(place) ? place : "";
        return new OrganisationPage(
                below, kind, words, organisations.list(below, kind, words.strip(), SHOWN), canFound);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({"STREET_OFFICE", "ADMINISTRATOR"})
    HttpResponse<?> found(Viewer viewer, @Body Map<String, String> form) {
        FormFields fields = new FormFields(form);
        Optional<CreditCode> code = Optional.of(fields.text("creditCode"))
                .filter(text -> !text.isEmpty())
                .map(CreditCode::new);
        NewOrganisation organisation = new NewOrganisation(
                fields.choice(OrganisationKind.class, "kind", "类别"),
                fields.required("name", "名称"),
                code,
                fields.required("place", "所在区划代码"));
        foundOrganisation.found(viewer, organisation);
        return Answer.seeOther("/registry/organisations", "机构“%s”已登记。".formatted(organisation.name()));
    }
}
