package cn.changxiao.property.roll;

import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.Area;
import cn.changxiao.property.estate.UnitId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Draws the roll of a scope on a day from the registry as it was known at a time, without keeping it. The same day and
 * time give the same units and owners for ever, also after a split or merge; a unit's delivery is taken as the registry
 * has it now.
 */
@Singleton
public class DrawRoll {

    private static final String REGISTERED = """
            SELECT u.unit_id, b.label, u.entrance, u.room, u.area_hundredths, u.delivered_on, s.person_id
            FROM estate_unit u
            JOIN estate_building b ON b.building_id = u.building_id
            LEFT JOIN ownership_share s ON s.unit_id = u.unit_id
                AND s.valid_from <= ? AND ? < s.valid_until AND s.recorded_at <= ? AND ? < s.superseded_at
            WHERE u.compound_id = ?
                AND (? = 'COMPOUND'
                    OR (? = 'BUILDINGS' AND FIND_IN_SET(u.building_id, ?) > 0)
                    OR (? = 'ENTRANCE' AND u.building_id = ? AND u.entrance = ?)
                    OR (? = 'SHARED_PART' AND FIND_IN_SET(u.unit_id, ?) > 0))
                AND NOT EXISTS (SELECT 1 FROM estate_unit_change_part f
                    JOIN estate_unit_change x ON x.change_id = f.change_id
                    WHERE f.unit_id = u.unit_id AND (? < x.effective_on OR ? < x.decided_at))
                AND NOT EXISTS (SELECT 1 FROM estate_unit_change_old e
                    JOIN estate_unit_change x ON x.change_id = e.change_id
                    WHERE e.unit_id = u.unit_id AND x.state = 'DONE' AND x.effective_on <= ? AND x.decided_at <= ?)
            ORDER BY u.building_id, u.delivery_order, u.unit_id, s.person_id
            """;
    private static final String GROUPS = """
            SELECT unit_id, group_key FROM decision_owner_group
            WHERE compound_id = ? AND recorded_at <= ?
            ORDER BY entry_id
            """;

    private final Sql sql;

    DrawRoll(Sql sql) {
        this.sql = sql;
    }

    /**
     * The roll of the day, as known at the time.
     *
     * @throws NobodyOnTheRoll if the scope holds no unit
     * @throws ScopeOutsideCompound if the scope names what is not in its compound
     */
    public Roll draw(VotingScope scope, LocalDate day, LocalDateTime knownAt) {
        return roll(scope, day, knownAt, units(scope, day, knownAt));
    }

    Roll roll(VotingScope scope, LocalDate day, LocalDateTime knownAt, List<RegisteredUnit> units) {
        return new Roll(scope, day, knownAt, new Heads(day, groups(scope, knownAt)).lines(units));
    }

    /** @throws ScopeOutsideCompound if the scope names what is not in its compound */
    public void requireInside(VotingScope scope) {
        String table = scope instanceof VotingScope.SharedPart ? "estate_unit" : "estate_building";
        String key = scope instanceof VotingScope.SharedPart ? "unit_id" : "building_id";
        long found = scope instanceof VotingScope.WholeCompound
                ? 0
                : sql.number(
                        "SELECT COUNT(*) FROM %s WHERE compound_id = ? AND FIND_IN_SET(%s, ?) > 0"
                                .formatted(table, key),
                        scope.compound().value(),
                        scope.idText());
        if (found != scope.ids().size()) {
            throw new ScopeOutsideCompound(scope.compound(), scope.ids().size(), found);
        }
    }

    /** The units of the scope with those who own them. */
    List<RegisteredUnit> units(VotingScope scope, LocalDate day, LocalDateTime knownAt) {
        requireInside(scope);
        String kind = scope.kind().name();
        List<RegisteredUnit> units = new ArrayList<>();
        sql.list(
                REGISTERED,
                row -> add(units, row),
                day,
                day,
                knownAt,
                knownAt,
                scope.compound().value(),
                kind,
                kind,
                scope.idText(),
                kind,
                scope.ids().isEmpty() ? 0L : scope.ids().get(0),
                scope.name(),
                kind,
                scope.idText(),
                day,
                knownAt,
                day,
                knownAt);
        return units;
    }

    /** A unit comes with one row for each owner, in one run. */
    private static boolean add(List<RegisteredUnit> units, ResultSet row) throws SQLException {
        UnitId id = new UnitId(row.getLong("unit_id"));
        if (units.isEmpty() || !units.get(units.size() - 1).id().equals(id)) {
            units.add(new RegisteredUnit(
                    id,
                    row.getString("label"),
                    row.getString("entrance"),
                    row.getString("room"),
                    Area.ofHundredths(row.getLong("area_hundredths")),
                    Optional.ofNullable(row.getObject("delivered_on", LocalDate.class)),
                    new ArrayList<>()));
        }
        long owner = row.getLong("person_id");
        List<Long> owners = units.get(units.size() - 1).owners();
        return owner != 0 && !owners.contains(owner) && owners.add(owner);
    }

    /** The group of each unit that has one; an empty key takes a unit out of its group. */
    private Map<Long, String> groups(VotingScope scope, LocalDateTime knownAt) {
        Map<Long, String> groups = new HashMap<>();
        sql.list(
                GROUPS,
                row -> {
                    groups.put(row.getLong(1), row.getString(2));
                    return true;
                },
                scope.compound().value(),
                knownAt);
        groups.values().removeIf(String::isEmpty);
        return groups;
    }
}
