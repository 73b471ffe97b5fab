package cn.changxiao.app.console.people;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.app.testing.Browser;
import cn.changxiao.app.testing.ConsoleTest;
import cn.changxiao.app.testing.Page;
import cn.changxiao.property.party.NewPerson;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.place.LoadPlaces;
import cn.changxiao.property.registration.NewEstate;
import cn.changxiao.property.registration.RegisterEstate;
import cn.changxiao.testing.SampleEstates;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
final class PeopleConsoleIT extends ConsoleTest {

    private static final String STREET = "510903001";
    private static final String IDENTITY = "440524188001010014";
    private static final String PHONE = "13900005678";

    @Inject
    LoadPlaces loadPlaces;

    @Inject
    RegisterEstate registerEstate;

    private OrganisationId office = new OrganisationId(0);
    private PersonId person = new PersonId(0);

    @BeforeAll
    void prepare() {
        loadPlaces.load();
        NewEstate plain = SampleEstates.estate("people", STREET, 1, 1);
        NewPerson owner = NewPerson.human("䶮小满", Optional.of(IDENTITY), Optional.of(PHONE));
        registerEstate.register(Viewer.service(), new NewEstate(plain.compound(), List.of(owner), plain.buildings()));
        office = newOrganisation(Role.STREET_OFFICE, STREET);
        person = new PersonId(sql.number("SELECT person_id FROM party_person WHERE name = '䶮小满'"));
    }

    @Test
    void findsAnOwnerMaskedAndShowsOneInClearForAPurposeOnly() {
        Browser browser = logIn(Role.STREET_OFFICE, office);
        browser.get("/registry/owners");

        Page found = browser.post("/registry/owners", "words", "小满");
        assertThat(found.text()).contains("䶮**", "440***********0014", "139****5678", "小区people 1幢");
        assertThat(found.text()).doesNotContain(IDENTITY).doesNotContain(PHONE);
        assertThat(browser.post("/registry/owners/" + person, "purpose", "看").status())
                .isEqualTo(422);
        Page shown = browser.post("/registry/owners/" + person, "purpose", "核对产权登记信息");
        assertThat(shown.text()).contains(IDENTITY, PHONE, "䶮小满");
        assertThat(shown.header("Cache-Control")).isEqualTo("no-store");
        assertThat(browser.get("/operations/personal-data").text())
                .contains("核对产权登记信息", "按姓名查找业主，找到 1 人")
                .doesNotContain(IDENTITY);
    }

    @Test
    void answersMachinesTheSameWay() {
        Browser browser = logIn(Role.STREET_OFFICE, office);

        assertThat(browser.postJson("/api/v1/owners/search", "{\"words\":\"" + IDENTITY + "\"}")
                        .text())
                .contains("\"name\":\"䶮**\"")
                .doesNotContain(IDENTITY);
        assertThat(browser.postJson("/api/v1/persons/" + person + "/reveal", "{\"purpose\":\"核对产权信息\"}")
                        .text())
                .contains("\"identity\":\"" + IDENTITY + "\"");
        assertThat(browser.postJson("/api/v1/persons/" + person + "/reveal", "{\"purpose\":\"\"}")
                        .status())
                .isEqualTo(422);
        Browser stranger = logIn(Role.STREET_OFFICE, newOrganisation(Role.STREET_OFFICE, "510904001"));
        assertThat(stranger.postJson("/api/v1/persons/" + person + "/reveal", "{\"purpose\":\"核对产权信息\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void renewsTheKeyAtTheAdministratorsRequest() {
        Browser administrator = logIn(Role.ADMINISTRATOR);
        assertThat(administrator.get("/operations/personal-key").text()).contains("第 1 个", "更换密钥");

        Page done = administrator.post("/operations/personal-key");

        assertThat(done.status()).isEqualTo(303);
        assertThat(administrator.get("/operations/personal-key").text()).contains("第 2 个");
        assertThat(administrator.get("/operations/personal-data").text()).contains("更换密钥");
        Browser owner = logInOwner(person);
        assertThat(owner.postJson("/api/v1/persons/" + person + "/reveal", "{\"purpose\":\"查看本人信息\"}")
                        .text())
                .contains(PHONE);
        assertThat(owner.get("/operations/personal-key").status()).isEqualTo(403);
    }
}
