package cn.changxiao.property.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.Sql;
import cn.changxiao.property.organisation.FoundOrganisation;
import cn.changxiao.property.organisation.NewOrganisation;
import cn.changxiao.property.organisation.OrganisationKind;
import cn.changxiao.property.ownership.RevealPerson;
import cn.changxiao.property.party.NewPerson;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.RoleMissing;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.place.LoadPlaces;
import cn.changxiao.property.registration.NewEstate;
import cn.changxiao.property.registration.RegisterEstate;
import cn.changxiao.testing.DatabaseTest;
import cn.changxiao.testing.SampleEstates;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class FindOwnersIT implements DatabaseTest {

    private static final Viewer SERVICE = Viewer.service();
    private static final Viewer ADMINISTRATOR = Viewer.administrator(new UserId(9), "管理员");
    private static final String IDENTITY = "44011320141005001X";
    private static final LocalDate EVER = LocalDate.of(2020, 1, 1);
    private static final LocalDate LATER = LocalDate.of(2100, 1, 1);

    @Inject
    LoadPlaces loadPlaces;

    @Inject
    RegisterEstate registerEstate;

    @Inject
    FoundOrganisation foundOrganisation;

    @Inject
    FindOwners findOwners;

    @Inject
    RevealPerson revealPerson;

    @Inject
    PersonalDataTrail trail;

    @Inject
    Sql sql;

    private Viewer office = SERVICE;
    private Viewer otherOffice = SERVICE;

    @BeforeAll
    void registerTwoOwnersWithOneName() {
        loadPlaces.load();
        office = officeOf("510903001", "甲街道办");
        otherOffice = officeOf("510904001", "乙街道办");
        register("find-a", "510903001", NewPerson.human("欧阳100%", Optional.of(IDENTITY), Optional.of("0825-2661234")));
        register("find-b", "510904001", NewPerson.human("欧阳100%", Optional.empty(), Optional.of("08252661234")));
    }

    @Test
    void findsByAPartOfTheNameTheOwnersOfTheOwnCompoundsMasked() {
        List<OwnerHit> hits = findOwners.find(office, "阳100%");

        assertThat(hits).singleElement().satisfies(hit -> {
            assertThat(hit.maskedName()).isEqualTo("欧**");
            assertThat(hit.maskedIdentity()).isEqualTo("440***********001X");
            assertThat(hit.maskedPhone()).doesNotContain("2661");
            assertThat(hit.units()).contains("小区find-a 1幢-1-");
        });
        assertThat(findOwners.find(office, "100_")).isEmpty();
    }

    @Test
    void findsByAWholeNumberOnlyAndNeverBeyondTheOwnArea() {
        assertThat(findOwners.find(office, "44011320141005001x")).hasSize(1);
        assertThat(findOwners.find(otherOffice, IDENTITY)).isEmpty();
        assertThat(findOwners.find(office, IDENTITY.substring(0, 12))).isEmpty();
        assertThat(findOwners.find(office, "0825 2661234")).hasSize(1);
        assertThat(findOwners.find(otherOffice, "08252661234")).hasSize(1);
    }

    @Test
    void asksForWordsAndForARoleThatServesOwners() {
        assertThatThrownBy(() -> findOwners.find(office, "  ")).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> findOwners.find(Viewer.owner(new UserId(4), "业主", new PersonId(1)), "欧阳"))
                .isInstanceOf(RoleMissing.class);
        assertThatThrownBy(() -> findOwners.find(ADMINISTRATOR, "欧阳")).isInstanceOf(RoleMissing.class);
    }

    @Test
    void tellsTheAdministratorAndTheStreetWhoSawWhatAndNobodyElse() {
        PersonId person = findOwners.find(office, IDENTITY).get(0).id();
        revealPerson.reveal(office, person, "核对表决票签名");

        assertThat(trail.page(office, EVER, LATER, 50, 0))
                .anySatisfy(entry -> assertThat(entry.detail()).contains("核对表决票签名"))
                .anySatisfy(entry -> assertThat(entry.action()).isEqualTo("FindOwners"))
                .noneSatisfy(entry -> assertThat(entry.detail()).contains(IDENTITY));
        assertThat(trail.page(otherOffice, EVER, LATER, 50, 0))
                .noneSatisfy(entry -> assertThat(entry.subject()).isEqualTo("person:" + person));
        assertThat(trail.count(ADMINISTRATOR, EVER, LATER)).isGreaterThanOrEqualTo(trail.count(office, EVER, LATER));
        assertThat(trail.count(ADMINISTRATOR, LATER, LATER)).isZero();
        assertThatThrownBy(() -> trail.count(
                        Viewer.member(
                                new UserId(3),
                                "收费员",
                                Role.PROPERTY_COMPANY,
                                office.organisation().orElseThrow()),
                        EVER,
                        LATER))
                .isInstanceOf(RoleMissing.class);
    }

    private void register(String key, String place, NewPerson owner) {
        NewEstate plain = SampleEstates.estate(key, place, 1, 1);
        registerEstate.register(SERVICE, new NewEstate(plain.compound(), List.of(owner), plain.buildings()));
    }

    private Viewer officeOf(String place, String name) {
        var id = foundOrganisation.found(
                SERVICE, new NewOrganisation(OrganisationKind.STREET_OFFICE, name, Optional.empty(), place));
        return Viewer.member(new UserId(7), "经办人", Role.STREET_OFFICE, id);
    }
}
