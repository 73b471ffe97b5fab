package cn.changxiao.app.demo;

import cn.changxiao.app.demo.plan.CityPlan;
import cn.changxiao.app.demo.plan.PlannedBuilding;
import cn.changxiao.app.demo.plan.PlannedCompound;
import cn.changxiao.app.demo.plan.PlannedOrganisation;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.BuildingId;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.login.OpenUserAccount;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds what the plan calls by name under the ids the registry gave. Names of the plan are unique, so a build that is
 * taken up again finds what the one before it registered.
 */
@Singleton
class DemoRegister {

    private final Sql sql;
    private final OpenUserAccount openUserAccount;
    private final Map<String, Long> known = new ConcurrentHashMap<>();

    DemoRegister(Sql sql, OpenUserAccount openUserAccount) {
        this.sql = sql;
        this.openUserAccount = openUserAccount;
    }

    CompoundId compound(PlannedCompound compound) {
        return new CompoundId(known.computeIfAbsent(
                "compound " + compound.name(),
                name -> id("SELECT compound_id FROM registry_compound WHERE name = ?", compound.name())));
    }

    OrganisationId organisation(PlannedOrganisation organisation) {
        return new OrganisationId(known.computeIfAbsent(
                "organisation " + organisation.name(),
                name -> id("SELECT organisation_id FROM registry_organisation WHERE name = ?", organisation.name())));
    }

    /** The organisation of a key of the plan. */
    OrganisationId organisation(CityPlan plan, String key) {
        return organisation(plan.organisation(key));
    }

    /** The building at an index of the plan. */
    BuildingId building(PlannedCompound compound, int index) {
        return new BuildingId(sql.number(
                "SELECT building_id FROM registry_building WHERE compound_id = ? AND label = ?",
                compound(compound).value(),
                compound.buildings().get(index).label()));
    }

    /** Ids of the compound's units, building by building as planned and in delivery order. */
    List<List<UnitId>> units(PlannedCompound compound) {
        List<UnitId> all = sql.list(
                """
                SELECT unit_id FROM registry_unit WHERE compound_id = ?
                ORDER BY CHAR_LENGTH(building_label), building_label, delivery_order
                """, row -> new UnitId(row.getLong(1)), compound(compound).value());
        List<List<UnitId>> units = new ArrayList<>();
        int first = 0;
        for (PlannedBuilding building : compound.buildings()) {
            units.add(all.subList(first, first + building.units().size()));
            first += building.units().size();
        }
        return units;
    }

    /** Any one owner of the name. */
    PersonId owner(String name) {
        return new PersonId(id("SELECT person_id FROM registry_ownership WHERE person_name = ? LIMIT 1", name));
    }

    /** The user of a demo log-in, as it acts. */
    Viewer user(CityPlan plan, String login) {
        DemoLogin demoLogin = DemoLogins.all().stream()
                .filter(candidate -> candidate.login().equals(login))
                .findFirst()
                .orElseThrow();
        UserId user = openUserAccount.find(login).orElseThrow(() -> new NotFound("演示用户", login));
        if (demoLogin.role() == Role.OWNER) {
            return Viewer.owner(user, demoLogin.who(), owner(demoLogin.who()));
        }
        return Viewer.member(
                user,
                demoLogin.who(),
                demoLogin.role(),
                organisation(plan, UsersStep.organisationKey(demoLogin, plan)));
    }

    private long id(String query, String name) {
        return sql.first(query, row -> row.getLong(1), name).orElseThrow(() -> new NotFound("演示数据", name));
    }
}
