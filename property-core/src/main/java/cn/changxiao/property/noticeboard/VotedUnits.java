package cn.changxiao.property.noticeboard;

import cn.changxiao.property.Sql;
import cn.changxiao.property.ballot.Channel;
import cn.changxiao.property.decision.Courses;
import cn.changxiao.property.decision.Decision;
import cn.changxiao.property.decision.DecisionId;
import cn.changxiao.property.estate.Area;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.estate.Units;
import cn.changxiao.property.party.Mask;
import cn.changxiao.property.party.PersonKind;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.roll.FrozenRoll;
import cn.changxiao.property.roll.HeadKind;
import cn.changxiao.property.roll.RollLine;
import cn.changxiao.property.roll.Rolls;
import cn.changxiao.property.tally.Choice;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The masked list that is put up with a result, a page at a time, in the order of the roll. */
@Singleton
public class VotedUnits {

    private static final String UNITS = """
            SELECT r.unit_id, r.building_label, r.entrance, r.room, r.area_hundredths, r.head_number, r.head_kind,
                r.can_vote, b.choice, b.channel
            FROM decision_roll_unit r
            LEFT JOIN decision_ballot b ON b.decision_id = ? AND b.unit_id = r.unit_id
            WHERE r.roll_id = ?
            ORDER BY r.line_number
            LIMIT ? OFFSET ?
            """;
    private static final String OWNERS = """
            SELECT s.unit_id, p.kind, p.name FROM ownership_share s
            JOIN party_person p ON p.person_id = s.person_id
            WHERE s.valid_from <= ? AND ? < s.valid_until AND s.recorded_at <= ? AND ? < s.superseded_at
                AND s.unit_id IN (%s)
            ORDER BY s.unit_id, s.person_id
            """;

    private final Sql sql;
    private final DecisionLines lines;
    private final Courses courses;
    private final Rolls rolls;

    VotedUnits(Sql sql, DecisionLines lines, Courses courses, Rolls rolls) {
        this.sql = sql;
        this.lines = lines;
        this.courses = courses;
        this.rolls = rolls;
    }

    /**
     * A page of the units that decide; none before the announcement.
     *
     * @throws cn.changxiao.property.NotFound if the viewer must not see the decision
     */
    @ReadOnly
    public List<VotedUnit> page(Viewer viewer, DecisionId id, Units.Window window) {
        lines.get(viewer, id);
        Decision decision = courses.get(id);
        Optional<Decision.Voting> voting = decision.voting();
        if (voting.isEmpty()) {
            return List.of();
        }
        FrozenRoll roll = rolls.get(voting.get().roll());
        List<VotedUnit> units =
                sql.list(UNITS, VotedUnits::read, id.value(), roll.id().value(), window.limit(), window.offset());
        Map<Long, String> owners = owners(roll, units);
        boolean showsVotes = ReadDecision.showsVotes(viewer, decision.state());
        return units.stream()
                .map(unit -> showsVotes ? unit : unit.withoutVote())
                .map(unit -> unit.ownedBy(owners.getOrDefault(unit.line().unit().value(), "")))
                .toList();
    }

    private Map<Long, String> owners(FrozenRoll roll, List<VotedUnit> units) {
        Map<Long, String> owners = new HashMap<>();
        if (units.isEmpty()) {
            return owners;
        }
        List<Object> values = new ArrayList<>(List.of(roll.day(), roll.day(), roll.knownAt(), roll.knownAt()));
        units.forEach(unit -> values.add(unit.line().unit().value()));
        sql.list(
                OWNERS.formatted(Sql.marks(units.size())),
                row -> owners.merge(
                        row.getLong(1),
                        Mask.name(PersonKind.valueOf(row.getString(2)), row.getString(3)),
                        (first, second) -> first + "、" + second),
                values.toArray());
        return owners;
    }

    private static VotedUnit read(ResultSet row) throws SQLException {
        Optional<Choice> choice = Optional.ofNullable(row.getString("choice")).map(Choice::valueOf);
        RollLine line = new RollLine(
                new UnitId(row.getLong("unit_id")),
                row.getString("building_label"),
                row.getString("entrance"),
                row.getString("room"),
                Area.ofHundredths(row.getLong("area_hundredths")),
                row.getInt("head_number"),
                HeadKind.valueOf(row.getString("head_kind")),
                row.getBoolean("can_vote"));
        return new VotedUnit(
                line,
                "",
                choice.isPresent(),
                choice,
                choice.isPresent() ? Optional.of(Channel.valueOf(row.getString("channel"))) : Optional.empty());
    }
}
