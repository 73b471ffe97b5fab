package cn.changxiao.property.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.AssignPlace;
import cn.changxiao.property.estate.CompoundFilter;
import cn.changxiao.property.estate.CompoundSummary;
import cn.changxiao.property.estate.Compounds;
import cn.changxiao.property.estate.PlaceNotInside;
import cn.changxiao.property.estate.UnitLine;
import cn.changxiao.property.estate.Units;
import cn.changxiao.property.organisation.FoundOrganisation;
import cn.changxiao.property.organisation.NewOrganisation;
import cn.changxiao.property.organisation.OrganisationKind;
import cn.changxiao.property.ownership.RevealPerson;
import cn.changxiao.property.party.IdentityOfAnotherName;
import cn.changxiao.property.party.NewPerson;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.PersonKind;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.place.LoadPlaces;
import cn.changxiao.testing.DatabaseTest;
import cn.changxiao.testing.SampleEstates;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class RegisterEstateIT implements DatabaseTest {

    private static final String STREET = "510903001";
    private static final String OTHER_STREET = "510903002";
    private static final String IDENTITY = "11010519491231002X";
    private static final Viewer SERVICE = Viewer.service();

    @Inject
    LoadPlaces loadPlaces;

    @Inject
    RegisterEstate registerEstate;

    @Inject
    FoundOrganisation foundOrganisation;

    @Inject
    Compounds compounds;

    @Inject
    AssignPlace assignPlace;

    @Inject
    Units units;

    @Inject
    RevealPerson revealPerson;

    @Inject
    Sql sql;

    @BeforeAll
    void loadTheCountry() {
        loadPlaces.load();
    }

    @Test
    void registersAWholeCompoundAndReadsItBack() {
        RegisteredEstate estate = registerEstate.register(SERVICE, SampleEstates.estate("a", STREET, 2, 6));

        CompoundSummary summary = compounds.get(SERVICE, estate.compound());
        List<UnitLine> lines = units.list(SERVICE, estate.compound(), Optional.empty(), new Units.Window(0, 50));

        assertThat(summary.buildings()).isEqualTo(2);
        assertThat(summary.units()).isEqualTo(12);
        assertThat(summary.area()).hasToString("1074.00");
        assertThat(summary.mode()).isEmpty();
        assertThat(lines).extracting(UnitLine::id).containsExactlyElementsOf(estate.units());
        assertThat(lines.get(0).maskedOwners()).isEqualTo("业**");
        assertThat(units.buildings(SERVICE, estate.compound())).hasSize(2);
    }

    @Test
    void answersARepeatedCommandWithTheSameIdsAndRefusesAnotherContent() {
        RegisteredEstate first = registerEstate.register(SERVICE, SampleEstates.estate("b", STREET, 1, 4));
        RegisteredEstate again = registerEstate.register(SERVICE, SampleEstates.estate("b", STREET, 1, 4));

        assertThat(again).isEqualTo(first);
        assertThatThrownBy(() -> registerEstate.register(SERVICE, SampleEstates.estate("b", STREET, 1, 5)))
                .isInstanceOf(KeyReusedWithOtherContent.class);
    }

    @Test
    void writesNothingWhenOneOfManyIsRefused() {
        List<NewEstate> estates =
                List.of(SampleEstates.estate("c", STREET, 1, 2), SampleEstates.estate("d", "999999999", 1, 2));

        assertThatThrownBy(() -> registerEstate.registerAll(SERVICE, estates))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("999999999");
        assertThat(sql.number("SELECT COUNT(*) FROM estate_compound WHERE business_key = 'c'"))
                .isZero();
    }

    @Test
    void refusesAPlaceThatIsNoCode() {
        assertThatThrownBy(() -> SampleEstates.estate("k", "南津路街道", 1, 1))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("南津路街道");
        assertThatThrownBy(() -> new NewOrganisation(OrganisationKind.OPERATOR, "某水务", Optional.empty(), "遂宁"))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void completesACompoundsPlaceAndNeverMovesIt() {
        RegisteredEstate estate = registerEstate.register(SERVICE, SampleEstates.estate("l", "510903", 1, 1));

        assertThatThrownBy(() -> assignPlace.assign(SERVICE, estate.compound(), "510904001"))
                .isInstanceOf(PlaceNotInside.class);
        assertThatThrownBy(() -> assignPlace.assign(SERVICE, estate.compound(), "某街道"))
                .isInstanceOf(InvalidValue.class);
        assignPlace.assign(SERVICE, estate.compound(), STREET);
        assignPlace.assign(SERVICE, estate.compound(), STREET);

        assertThat(compounds.get(SERVICE, estate.compound()).placeCode()).isEqualTo(STREET);
        assertThat(sql.number("SELECT COUNT(*) FROM audit_entry WHERE action = 'AssignPlace'"))
                .isEqualTo(1);
    }

    @Test
    void registersManyCompoundsInBulk() {
        List<NewEstate> estates = new ArrayList<>();
        IntStream.range(0, 20).forEach(i -> estates.add(SampleEstates.estate("bulk-" + i, OTHER_STREET, 3, 30)));

        registerEstate.registerAll(SERVICE, estates);

        CompoundFilter filter = new CompoundFilter(OTHER_STREET, "小区bulk", 0, 100);
        assertThat(compounds.count(SERVICE, filter)).isEqualTo(20);
        assertThat(compounds.list(SERVICE, filter).stream()
                        .mapToInt(CompoundSummary::units)
                        .sum())
                .isEqualTo(1_800);
    }

    @Test
    void showsEachViewerOnlyTheOwnRows() {
        RegisteredEstate estate = registerEstate.register(SERVICE, SampleEstates.estate("e", STREET, 1, 4));
        Viewer office = officeOf(STREET, "甲街道办");
        Viewer stranger = officeOf(OTHER_STREET, "乙街道办");
        PersonId person = ownerOf(estate);
        Viewer owner = Viewer.owner(new UserId(5), "业主", person);

        assertThat(compounds.get(office, estate.compound()).units()).isEqualTo(4);
        assertThatThrownBy(() -> compounds.get(stranger, estate.compound())).isInstanceOf(NotFound.class);
        assertThat(units.list(owner, estate.compound(), Optional.empty(), new Units.Window(0, 50)))
                .hasSize(1);
        assertThatThrownBy(() -> revealPerson.reveal(stranger, person, "核对产权信息"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void encryptsWhatIsSecretAndShowsItOnlyForAPurpose() {
        NewEstate plain = SampleEstates.estate("f", STREET, 1, 1);
        NewPerson known = NewPerson.human("䶮㛃", Optional.of(IDENTITY), Optional.of("13812341234"));
        RegisteredEstate estate =
                registerEstate.register(SERVICE, new NewEstate(plain.compound(), List.of(known), plain.buildings()));
        Viewer office = officeOf(STREET, "丙街道办");
        PersonId person = ownerOf(estate);

        assertThat(revealPerson.reveal(office, person, "核对产权信息").identity()).hasValue(IDENTITY);
        assertThat(revealPerson.reveal(office, person, "核对产权信息").name()).isEqualTo("䶮㛃");
        assertThatThrownBy(() -> revealPerson.reveal(office, person, " ")).isInstanceOf(InvalidValue.class);
        assertThat(sql.number("SELECT COUNT(*) FROM party_person WHERE identity_cipher LIKE ?", "%" + IDENTITY + "%"))
                .isZero();
        assertThat(sql.number(
                        "SELECT COUNT(*) FROM audit_entry WHERE action = 'RevealPerson' AND subject = ?",
                        "person:" + person))
                .isEqualTo(2);
    }

    @Test
    void takesOneDocumentForOnePerson() {
        String company = "91350100M000100Y43";
        NewEstate plain = SampleEstates.estate("g", STREET, 1, 1);
        NewEstate other = SampleEstates.estate("h", STREET, 1, 1);
        NewPerson developer = new NewPerson(PersonKind.LEGAL, "开发公司", Optional.of(company), Optional.empty());
        NewPerson impostor = new NewPerson(PersonKind.LEGAL, "另一公司", Optional.of(company), Optional.empty());

        PersonId first = ownerOf(registerEstate.register(
                SERVICE, new NewEstate(plain.compound(), List.of(developer), plain.buildings())));
        PersonId second = ownerOf(registerEstate.register(
                SERVICE, new NewEstate(other.compound(), List.of(developer), other.buildings())));

        assertThat(second).isEqualTo(first);
        NewEstate third = SampleEstates.estate("i", STREET, 1, 1);
        assertThatThrownBy(() -> registerEstate.register(
                        SERVICE, new NewEstate(third.compound(), List.of(impostor), third.buildings())))
                .isInstanceOf(IdentityOfAnotherName.class);
    }

    private Viewer officeOf(String street, String name) {
        return Viewer.member(
                new UserId(6),
                name,
                Role.STREET_OFFICE,
                foundOrganisation.found(
                        SERVICE, new NewOrganisation(OrganisationKind.STREET_OFFICE, name, Optional.empty(), street)));
    }

    private PersonId ownerOf(RegisteredEstate estate) {
        return sql.first(
                        "SELECT person_id FROM registry_ownership WHERE unit_id = ?",
                        row -> new PersonId(row.getLong(1)),
                        estate.units().get(0).value())
                .orElseThrow();
    }
}
