package cn.changxiao.property.decision;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.Area;
import cn.changxiao.property.estate.NewCompound;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.estate.UnitNature;
import cn.changxiao.property.organisation.FoundOrganisation;
import cn.changxiao.property.organisation.NewOrganisation;
import cn.changxiao.property.organisation.OrganisationKind;
import cn.changxiao.property.ownership.Share;
import cn.changxiao.property.party.NewPerson;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.place.LoadPlaces;
import cn.changxiao.property.registration.NewBuilding;
import cn.changxiao.property.registration.NewEstate;
import cn.changxiao.property.registration.NewUnit;
import cn.changxiao.property.registration.OwnersShare;
import cn.changxiao.property.registration.RegisterEstate;
import cn.changxiao.property.registration.RegisteredEstate;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Compounds drawn for votes: whose each unit is stands in a few words. The street office and its people come along. */
@Singleton
public class VotingEstate {

    public static final LocalDate BOUGHT = LocalDate.of(2010, 1, 1);
    public static final String STREET = "510903001";

    private final Sql sql;
    private final LoadPlaces loadPlaces;
    private final FoundOrganisation foundOrganisation;
    private final RegisterEstate registerEstate;

    VotingEstate(Sql sql, LoadPlaces loadPlaces, FoundOrganisation foundOrganisation, RegisterEstate registerEstate) {
        this.sql = sql;
        this.loadPlaces = loadPlaces;
        this.foundOrganisation = foundOrganisation;
        this.registerEstate = registerEstate;
    }

    /** A member of the street office of the compounds; the same office for every number. */
    public Viewer clerk(long number) {
        loadPlaces.load();
        return Viewer.member(
                new UserId(number),
                "科员" + number,
                Role.STREET_OFFICE,
                foundOrganisation.found(
                        Viewer.service(),
                        new NewOrganisation(OrganisationKind.STREET_OFFICE, "南津路街道办", Optional.empty(), STREET)));
    }

    /** The log-in of an owner. */
    public Viewer owner(PersonId person) {
        return Viewer.owner(new UserId(5_000_000 + person.value()), "业主", person);
    }

    /** A compound of one building; each unit is described by its owners' numbers, {@code -} for undelivered. */
    public Built build(String key, List<String> units) {
        return build(key, units, "1");
    }

    /** As {@link #build(String, List)}, with the entrance of each unit named in turn. */
    public Built build(String key, List<String> units, String... entrances) {
        loadPlaces.load();
        int owners = units.stream()
                .flatMap(unit -> numbers(unit).stream())
                .mapToInt(number -> number + 1)
                .max()
                .orElse(0);
        List<NewPerson> persons = new ArrayList<>();
        for (int owner = 0; owner < owners; owner++) {
            persons.add(NewPerson.named("业主" + owner));
        }
        List<NewUnit> flats = new ArrayList<>();
        for (String unit : units) {
            flats.add(flat(flats.size() + 1, unit, entrances[flats.size() % entrances.length]));
        }
        NewCompound compound = new NewCompound(
                new BusinessKey(key),
                "小区" + key,
                STREET,
                "测试路 1 号",
                Optional.of(1998),
                Optional.empty(),
                Optional.empty());
        NewBuilding building = new NewBuilding("1幢", Optional.of(6), true, flats);
        RegisteredEstate estate =
                registerEstate.register(Viewer.service(), new NewEstate(compound, persons, List.of(building)));
        return new Built(estate, persons(estate, owners));
    }

    private List<PersonId> persons(RegisteredEstate estate, int owners) {
        List<PersonId> found = sql.list(
                """
                SELECT DISTINCT s.person_id FROM ownership_share s JOIN estate_unit u ON u.unit_id = s.unit_id
                WHERE u.compound_id = ? ORDER BY s.person_id
                """, row -> new PersonId(row.getLong(1)), estate.compound().value());
        if (found.size() != owners) {
            throw new IllegalStateException("every owner must own something");
        }
        return found;
    }

    private static NewUnit flat(int number, String description, String entrance) {
        List<Integer> owners = numbers(description);
        return new NewUnit(
                entrance,
                1,
                Integer.toString(100 + number),
                Area.parse(area(description)),
                UnitNature.COMMODITY,
                Optional.empty(),
                description.contains("-") ? Optional.empty() : Optional.of(BOUGHT),
                Optional.empty(),
                owners.stream()
                        .map(owner -> new OwnersShare(owner, Share.oneOf(owners.size(), BOUGHT)))
                        .toList());
    }

    private static List<Integer> numbers(String unit) {
        String owners = unit.split(":")[0];
        return Arrays.stream(owners.split("[+ -]"))
                .filter(text -> !text.isEmpty())
                .map(Integer::valueOf)
                .toList();
    }

    private static String area(String unit) {
        return unit.contains(":") ? unit.split(":")[1] : "89.50";
    }

    /** A registered compound with its owners in the order of their numbers. */
    public record Built(RegisteredEstate estate, List<PersonId> owners) {

        public UnitId unit(int index) {
            return estate.units().get(index);
        }

        public PersonId owner(int number) {
            return owners.get(number);
        }
    }
}
