package cn.changxiao.property.result;

import cn.changxiao.property.Sql;
import cn.changxiao.property.decision.Decision;
import cn.changxiao.property.decision.FrozenRules;
import cn.changxiao.property.tally.Choice;
import cn.changxiao.property.tally.Tally;
import cn.changxiao.property.tally.VoteCounter;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts the ballots of a decision from what nobody can change: the frozen roll and the last event of each unit's trace.
 * Two plain reads in the order of their keys, joined here: whatever the server believes of its tables, none is read twice.
 * The row that says what counts at the moment of voting is not asked.
 */
@Singleton
public class CountBallots {

    private static final String TRACE = """
            SELECT unit_id, choice FROM decision_ballot_event WHERE decision_id = ? ORDER BY unit_id, sequence_number
            """;
    private static final String ROLL = """
            SELECT unit_id, head_number, area_hundredths, can_vote FROM decision_roll_unit WHERE roll_id = ?
            """;

    private final Sql sql;
    private final FrozenRules rules;

    CountBallots(Sql sql, FrozenRules rules) {
        this.sql = sql;
        this.rules = rules;
    }

    /** The tally of an announced decision as its ballots are now. */
    public Tally count(Decision decision) {
        Map<Long, Choice> choices = new HashMap<>();
        sql.list(TRACE, row -> follow(choices, row), decision.id().value());
        VoteCounter counter = new VoteCounter(rules.tallyRules(decision));
        sql.list(
                ROLL,
                row -> count(counter, choices, row),
                decision.votingOrThrow("计票").roll().value());
        return counter.tally();
    }

    /** The next event of a unit takes the place of the one before; a withdrawal leaves none. */
    private static boolean follow(Map<Long, Choice> choices, ResultSet row) throws SQLException {
        String choice = row.getString(2);
        if (choice == null) {
            choices.remove(row.getLong(1));
        } else {
            choices.put(row.getLong(1), Choice.valueOf(choice));
        }
        return true;
    }

    private static boolean count(VoteCounter counter, Map<Long, Choice> choices, ResultSet row) throws SQLException {
        int head = row.getInt(2);
        long area = row.getLong(3);
        Choice choice = choices.get(row.getLong(1));
        if (choice != null) {
            counter.cast(head, area, choice);
        } else if (row.getBoolean(4)) {
            counter.keepSilent(head, area);
        } else {
            counter.bar(head, area);
        }
        return true;
    }
}
