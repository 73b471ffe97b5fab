package cn.changxiao.app.api.people;

import cn.changxiao.property.ownership.RevealPerson;
import cn.changxiao.property.party.PersonDetail;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.privacy.FindOwners;
import cn.changxiao.property.privacy.OwnerHit;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Owners; both calls are posted, so that neither a number nor a purpose stands in an address. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
final class PeopleApi {

    private final FindOwners findOwners;
    private final RevealPerson revealPerson;

    PeopleApi(FindOwners findOwners, RevealPerson revealPerson) {
        this.findOwners = findOwners;
        this.revealPerson = revealPerson;
    }

    @Post("/owners/search")
    List<Hit> find(Viewer viewer, @Body Search search) {
        return findOwners.find(viewer, search.words()).stream().map(Hit::of).toList();
    }

    @Post("/persons/{id}/reveal")
    Person reveal(Viewer viewer, long id, @Body Reveal reveal) {
        return Person.of(revealPerson.reveal(viewer, new PersonId(id), reveal.purpose()));
    }

    /** A part of a name, or a whole identity or telephone number. */
    @Serdeable
    record Search(String words) {}

    /** What the person is shown in clear for; it goes into the trail. */
    @Serdeable
    record Reveal(String purpose) {}

    /** An owner, masked; what is not registered is empty. */
    @Serdeable
    record Hit(String id, String kind, String name, String identity, String phone, String units) {

        static Hit of(OwnerHit hit) {
            return new Hit(
                    hit.id().toString(),
                    hit.kind().name(),
                    hit.maskedName(),
                    hit.maskedIdentity(),
                    hit.maskedPhone(),
                    hit.units());
        }
    }

    /** A person in clear. */
    @Serdeable
    record Person(
            String id,
            String kind,
            String name,
            @Nullable String identity,
            @Nullable String phone) {

        static Person of(PersonDetail person) {
            return new Person(
                    person.id().toString(),
                    person.kind().name(),
                    person.name(),
                    person.identity().orElse(null),
                    person.phone().orElse(null));
        }
    }
}
