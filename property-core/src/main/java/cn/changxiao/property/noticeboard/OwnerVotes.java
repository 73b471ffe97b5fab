package cn.changxiao.property.noticeboard;

import cn.changxiao.property.Sql;
import cn.changxiao.property.decision.DecisionId;
import cn.changxiao.property.decision.DecisionState;
import cn.changxiao.property.decision.Matter;
import cn.changxiao.property.estate.Area;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.PersonKind;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.roll.HeadKind;
import cn.changxiao.property.roll.RollLine;
import cn.changxiao.property.tally.Choice;
import cn.changxiao.property.tally.SpecialRule;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** An owner's votes: every unit the owner had on the day of a roll, the open votes first. */
@Singleton
public class OwnerVotes {

    private static final String VOTES = """
            SELECT DISTINCT p.decision_id, p.title, p.matter, p.special_rules, d.state, d.opens_at, d.closes_at, u.unit_id,
                u.building_label, u.entrance, u.room, u.area_hundredths, u.head_kind, o.kind, b.choice, b.person_id
            FROM ownership_share s
            JOIN party_person o ON o.person_id = s.person_id
            JOIN decision_roll_unit u ON u.unit_id = s.unit_id
            JOIN decision_roll r ON r.roll_id = u.roll_id
            JOIN decision_course d ON d.roll_id = r.roll_id
            JOIN decision_proposal p ON p.decision_id = d.decision_id
            LEFT JOIN decision_ballot b ON b.decision_id = p.decision_id AND b.unit_id = u.unit_id
            WHERE s.person_id = ? AND s.valid_from <= r.record_day AND r.record_day < s.valid_until
                AND s.recorded_at <= IF(u.can_vote, r.known_at, ?) AND IF(u.can_vote, r.known_at, ?) < s.superseded_at
            ORDER BY d.state = 'OPEN' DESC, d.closes_at DESC, p.decision_id, u.unit_id
            LIMIT ?
            """;
    private static final int LONGEST_LIST = 200;

    private final Sql sql;
    private final Clock clock;

    OwnerVotes(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** At most 200; none for whoever is no owner. */
    public List<OwnerVote> of(Viewer viewer) {
        LocalDateTime now = LocalDateTime.now(clock);
        long person = viewer.person().map(PersonId::value).orElse(-1L);
        return sql.list(VOTES, row -> read(row, person, now), person, now, now, LONGEST_LIST);
    }

    private static OwnerVote read(ResultSet row, long person, LocalDateTime now) throws SQLException {
        LocalDateTime opensAt = row.getObject("opens_at", LocalDateTime.class);
        LocalDateTime closesAt = row.getObject("closes_at", LocalDateTime.class);
        DecisionState state = DecisionState.valueOf(row.getString("state"));
        boolean isOpen = state == DecisionState.OPEN && now.isBefore(closesAt);
        boolean isDevelopers = HeadKind.valueOf(row.getString("head_kind")) == HeadKind.DEVELOPER
                && PersonKind.valueOf(row.getString("kind")) == PersonKind.NATURAL;
        return new OwnerVote(
                new DecisionId(row.getLong("decision_id")),
                row.getString("title"),
                Matter.valueOf(row.getString("matter")),
                state,
                opensAt,
                closesAt,
                new UnitId(row.getLong("unit_id")),
                RollLine.place(row.getString("building_label"), row.getString("entrance"), row.getString("room")),
                Area.ofHundredths(row.getLong("area_hundredths")),
                Optional.ofNullable(row.getString("choice")).map(Choice::valueOf),
                row.getLong("person_id") == person,
                isOpen && !isDevelopers ? choices(row.getString("special_rules")) : List.of());
    }

    private static List<Choice> choices(String specialRules) {
        boolean mayFollow = List.of(specialRules.split(",")).contains(SpecialRule.FOLLOW_MAJORITY.name());
        return Arrays.stream(Choice.values())
                .filter(choice -> choice != Choice.FOLLOW_MAJORITY || mayFollow)
                .toList();
    }
}
