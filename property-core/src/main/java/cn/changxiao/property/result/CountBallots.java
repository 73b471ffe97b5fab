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

/**
 * Counts the ballots of a decision from what nobody can change: the frozen roll and the last event of each unit's trace,
 * read in one statement. The row that says what counts at the moment of voting is not asked.
 */
@Singleton
public class CountBallots {

    private static final String VOTES = """
            SELECT r.head_number, r.area_hundredths, r.can_vote, e.choice
            FROM decision_roll_unit r
            LEFT JOIN (
                SELECT v.unit_id, v.choice FROM decision_ballot_event v
                LEFT JOIN decision_ballot_event n ON n.decision_id = v.decision_id AND n.unit_id = v.unit_id
                    AND n.sequence_number = v.sequence_number + 1
                WHERE v.decision_id = ? AND n.event_id IS NULL) e ON e.unit_id = r.unit_id
            WHERE r.roll_id = ?
            """;

    private final Sql sql;
    private final FrozenRules rules;

    CountBallots(Sql sql, FrozenRules rules) {
        this.sql = sql;
        this.rules = rules;
    }

    /** The tally of an announced decision as its ballots are now. */
    public Tally count(Decision decision) {
        VoteCounter counter = new VoteCounter(rules.tallyRules(decision));
        sql.list(
                VOTES,
                row -> count(counter, row),
                decision.id().value(),
                decision.votingOrThrow("计票").roll().value());
        return counter.tally();
    }

    private static boolean count(VoteCounter counter, ResultSet row) throws SQLException {
        int head = row.getInt(1);
        long area = row.getLong(2);
        String choice = row.getString(4);
        if (choice != null) {
            counter.cast(head, area, Choice.valueOf(choice));
        } else if (row.getBoolean(3)) {
            counter.keepSilent(head, area);
        } else {
            counter.bar(head, area);
        }
        return true;
    }
}
