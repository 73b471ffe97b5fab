package cn.changxiao.property.registration;

import cn.changxiao.property.Ids;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.BuildingId;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.RegisterCompound;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.ownership.Shares;
import cn.changxiao.property.party.NewPerson;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.Persons;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Enters compounds with their buildings, units, owners and shares, all or nothing. The same command again answers the
 * ids of the first time; the compound's key with another content is refused.
 */
@Singleton
public class RegisterEstate {

    private static final String INSERT_BUILDING =
            "INSERT INTO estate_building (building_id, compound_id, label, floors, has_lift) VALUES (?, ?, ?, ?, ?)";
    private static final String INSERT_UNIT = """
            INSERT INTO estate_unit (unit_id, compound_id, building_id, entrance, floor_no, room, delivery_order,
                area_hundredths, nature, real_estate_number, delivered_on, selling_organisation)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final RegisterCompound registerCompound;
    private final Persons persons;
    private final Shares shares;

    RegisterEstate(Sql sql, Ids ids, Clock clock, RegisterCompound registerCompound, Persons persons, Shares shares) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.registerCompound = registerCompound;
        this.persons = persons;
        this.shares = shares;
    }

    /** The ids of one estate, new or known. */
    @Transactional
    public RegisteredEstate register(Viewer viewer, NewEstate estate) {
        return registerAll(viewer, List.of(estate)).get(0);
    }

    /** As {@link #register} for many in one transaction, in the same order; a few dozen a call keep it short. */
    @Transactional
    public List<RegisteredEstate> registerAll(Viewer viewer, List<NewEstate> estates) {
        List<RegisterCompound.Registered> compounds = estates.stream()
                .map(estate -> registerCompound.register(viewer, estate.compound(), estate.content()))
                .toList();
        List<NewPerson> owners = new ArrayList<>();
        int size = 0;
        for (int i = 0; i < estates.size(); i++) {
            if (compounds.get(i).isNew()) {
                owners.addAll(estates.get(i).owners());
                size += EstateRows.idsOf(estates.get(i));
            }
        }
        EstateRows rows = new EstateRows(LocalDateTime.now(clock), size == 0 ? 0 : ids.block(size));
        List<RegisteredEstate> result = collect(rows, estates, compounds, persons.register(owners));
        sql.batch(INSERT_BUILDING, rows.buildings);
        sql.batch(INSERT_UNIT, rows.units);
        shares.append(rows.shares);
        return result;
    }

    private List<RegisteredEstate> collect(
            EstateRows rows,
            List<NewEstate> estates,
            List<RegisterCompound.Registered> compounds,
            List<PersonId> owners) {
        List<RegisteredEstate> result = new ArrayList<>();
        int ownersBefore = 0;
        for (int i = 0; i < estates.size(); i++) {
            NewEstate estate = estates.get(i);
            CompoundId compound = compounds.get(i).id();
            if (!compounds.get(i).isNew()) {
                result.add(known(compound));
                continue;
            }
            int ownersAfter = ownersBefore + estate.owners().size();
            result.add(rows.add(compound, estate, owners.subList(ownersBefore, ownersAfter)));
            ownersBefore = ownersAfter;
        }
        return List.copyOf(result);
    }

    private RegisteredEstate known(CompoundId compound) {
        return new RegisteredEstate(
                compound,
                sql.list(
                        "SELECT building_id FROM estate_building WHERE compound_id = ? ORDER BY building_id",
                        row -> new BuildingId(row.getLong(1)),
                        compound.value()),
                sql.list(
                        "SELECT unit_id FROM estate_unit WHERE compound_id = ? ORDER BY building_id, delivery_order",
                        row -> new UnitId(row.getLong(1)),
                        compound.value()));
    }
}
