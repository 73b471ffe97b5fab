package cn.changxiao.app.demo;

import cn.changxiao.app.demo.plan.CityPlan;
import cn.changxiao.app.demo.plan.PlannedCompound;
import cn.changxiao.app.demo.plan.PlannedOrganisation;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.BuildingId;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.PersonId;
import jakarta.inject.Singleton;
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
    private final Map<String, Long> known = new ConcurrentHashMap<>();

    DemoRegister(Sql sql) {
        this.sql = sql;
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

    /** Ids of the compound's buildings by label order of the plan. */
    List<BuildingId> buildings(PlannedCompound compound) {
        return sql.list(
                """
                SELECT building_id FROM registry_building WHERE compound_id = ?
                ORDER BY CHAR_LENGTH(label), label
                """, row -> new BuildingId(row.getLong(1)), compound(compound).value());
    }

    /** Ids of a building's units in delivery order. */
    List<UnitId> units(BuildingId building) {
        return sql.list(
                "SELECT unit_id FROM registry_unit WHERE building_id = ? ORDER BY delivery_order",
                row -> new UnitId(row.getLong(1)),
                building.value());
    }

    /** Any one owner of the name. */
    PersonId owner(String name) {
        return new PersonId(id("SELECT person_id FROM registry_ownership WHERE person_name = ? LIMIT 1", name));
    }

    private long id(String query, String name) {
        return sql.first(query, row -> row.getLong(1), name).orElseThrow(() -> new NotFound("演示数据", name));
    }
}
