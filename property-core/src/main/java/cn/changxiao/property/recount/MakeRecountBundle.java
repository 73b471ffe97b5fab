package cn.changxiao.property.recount;

import cn.changxiao.property.Sql;
import cn.changxiao.property.decision.Decision;
import cn.changxiao.property.decision.DecisionId;
import cn.changxiao.property.decision.DecisionState;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.noticeboard.DecisionView;
import cn.changxiao.property.noticeboard.ReadDecision;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.roll.FrozenRoll;
import cn.changxiao.property.roll.Rolls;
import cn.changxiao.property.tally.Choice;
import cn.changxiao.property.tally.Tally;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Puts together what a published decision can be counted again from, for everybody who sees the decision. */
@Singleton
public class MakeRecountBundle {

    private static final String TRACES = """
            SELECT e.unit_id, e.sequence_number, e.kind, e.choice, e.channel, e.recorded_at
            FROM decision_ballot_event e
            JOIN decision_roll_unit r ON r.roll_id = ? AND r.unit_id = e.unit_id
            WHERE e.decision_id = ?
            ORDER BY r.line_number, e.sequence_number
            """;

    private final Sql sql;
    private final ReadDecision readDecision;
    private final Rolls rolls;

    MakeRecountBundle(Sql sql, ReadDecision readDecision, Rolls rolls) {
        this.sql = sql;
        this.readDecision = readDecision;
        this.rolls = rolls;
    }

    /**
     * The bundle; always the same for the same decision.
     *
     * @throws NotPublishedYet before the result is published
     * @throws cn.changxiao.property.NotFound if the viewer must not see the decision
     */
    @ReadOnly
    public RecountBundle make(Viewer viewer, DecisionId id) {
        DecisionView view = readDecision.get(viewer, id);
        Decision decision = view.decision();
        Optional<Tally> tally = view.tally().filter(counted -> decision.state() != DecisionState.TALLIED);
        Optional<FrozenRoll> roll = view.roll();
        if (tally.isEmpty() || roll.isEmpty()) {
            throw new NotPublishedYet(decision);
        }
        List<BallotTrace> traces =
                sql.list(TRACES, MakeRecountBundle::trace, roll.get().id().value(), id.value());
        return new RecountBundle(
                BundleText.roll(rolls.lines(roll.get().id())),
                BundleText.ballots(traces),
                BundleText.decision(decision, roll.get(), tally.get(), RuleClauses.of(decision, view.rules())));
    }

    private static BallotTrace trace(ResultSet row) throws SQLException {
        return new BallotTrace(
                new UnitId(row.getLong("unit_id")),
                row.getInt("sequence_number"),
                row.getString("kind"),
                Optional.ofNullable(row.getString("choice")).map(Choice::valueOf),
                row.getString("channel"),
                row.getObject("recorded_at", LocalDateTime.class));
    }
}
