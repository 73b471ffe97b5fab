package cn.changxiao.property.noticeboard;

import cn.changxiao.property.Sql;
import cn.changxiao.property.decision.Courses;
import cn.changxiao.property.decision.Decision;
import cn.changxiao.property.decision.DecisionId;
import cn.changxiao.property.decision.DecisionState;
import cn.changxiao.property.decision.FrozenRules;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.result.Objections;
import cn.changxiao.property.result.Tallies;
import cn.changxiao.property.roll.Rolls;
import cn.changxiao.property.tally.Tally;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Reads one decision with everything the viewer may know of it. */
@Singleton
public class ReadDecision {

    private static final String STEPS = """
            SELECT state, detail, taken_by_name, taken_at FROM decision_step WHERE decision_id = ? ORDER BY taken_at, state
            """;

    private final Sql sql;
    private final DecisionLines lines;
    private final Courses courses;
    private final FrozenRules rules;
    private final Rolls rolls;
    private final Tallies tallies;
    private final Objections objections;

    ReadDecision(
            Sql sql,
            DecisionLines lines,
            Courses courses,
            FrozenRules rules,
            Rolls rolls,
            Tallies tallies,
            Objections objections) {
        this.sql = sql;
        this.lines = lines;
        this.courses = courses;
        this.rules = rules;
        this.rolls = rolls;
        this.tallies = tallies;
        this.objections = objections;
    }

    /** @throws cn.changxiao.property.NotFound if there is no such decision or the viewer must not see it */
    @ReadOnly
    public DecisionView get(Viewer viewer, DecisionId id) {
        DecisionLine line = lines.get(viewer, id);
        Decision decision = courses.get(id);
        boolean showsVotes = showsVotes(viewer, decision.state());
        Optional<Tally> tally = showsVotes ? tallies.find(decision) : Optional.empty();
        return new DecisionView(
                decision,
                line.compoundName(),
                line.participation(),
                decision.voting().map(voting -> rolls.get(voting.roll())),
                rules.of(id),
                tally,
                steps(id, showsVotes),
                objections.of(id),
                certificate(id));
    }

    /**
     * Whether the viewer may see what was voted. Before the count nobody may: who knows how a vote stands decides
     * otherwise, and who collects ballots asks otherwise (ADR 0038).
     */
    static boolean showsVotes(Viewer viewer, DecisionState state) {
        boolean isMaker = viewer.role() == Role.STREET_OFFICE || viewer.role() == Role.OWNERS_COMMITTEE;
        return state.showsVotes() && (isMaker || state != DecisionState.TALLIED);
    }

    /** The step of counting says the result, and so waits like the result. */
    private List<StepLine> steps(DecisionId id, boolean showsVotes) {
        return sql
                .list(
                        STEPS,
                        row -> new StepLine(
                                DecisionState.valueOf(row.getString(1)),
                                row.getString(2),
                                row.getString(3),
                                row.getObject(4, LocalDateTime.class)),
                        id.value())
                .stream()
                .filter(step -> showsVotes || step.state() != DecisionState.TALLIED)
                .toList();
    }

    private Optional<String> certificate(DecisionId id) {
        return sql.first(
                "SELECT certificate_number FROM certificate_issued WHERE decision_id = ?",
                row -> row.getString(1),
                id.value());
    }
}
