package cn.changxiao.app.console.people;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.property.ownership.RevealPerson;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.privacy.FindOwners;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.View;
import java.util.Map;
import java.util.Optional;

/** Owners by name or number, masked; and one in clear. What is searched for is posted, so that no address carries it. */
@Controller("/registry/owners")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"STREET_OFFICE", "PROPERTY_COMPANY", "FALLBACK_MANAGER", "OWNERS_COMMITTEE", "FUND_CUSTODIAN"})
final class PeopleController {

    private final FindOwners findOwners;
    private final RevealPerson revealPerson;

    PeopleController(FindOwners findOwners, RevealPerson revealPerson) {
        this.findOwners = findOwners;
        this.revealPerson = revealPerson;
    }

    @Get
    @View("people/owners")
    @Navigation(title = "业主查询", section = Section.REGISTRY, order = 25)
    OwnerSearchPage ask() {
        return new OwnerSearchPage("", Optional.empty());
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @View("people/owners")
    OwnerSearchPage find(Viewer viewer, @Body Map<String, String> form) {
        String words = new FormFields(form).text("words");
        return new OwnerSearchPage(words, Optional.of(findOwners.find(viewer, words)));
    }

    @Get("/{id}")
    @View("people/person")
    PersonPage request(long id) {
        return new PersonPage(Long.toString(id), "", Optional.empty());
    }

    @Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @View("people/person")
    PersonPage reveal(Viewer viewer, long id, @Body Map<String, String> form) {
        String purpose = new FormFields(form).text("purpose");
        return new PersonPage(
                Long.toString(id), purpose, Optional.of(revealPerson.reveal(viewer, new PersonId(id), purpose)));
    }
}
