package cn.changxiao.property.result;

import cn.changxiao.property.ContentHash;
import cn.changxiao.property.Sql;
import cn.changxiao.property.certificate.CertificateNumber;
import cn.changxiao.property.decision.Conveners;
import cn.changxiao.property.decision.Courses;
import cn.changxiao.property.decision.Decision;
import cn.changxiao.property.decision.DecisionId;
import cn.changxiao.property.decision.DecisionState;
import cn.changxiao.property.decision.Steps;
import cn.changxiao.property.decision.TooEarly;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.tally.Tally;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Ends a decision after the time for objections: effective if the vote passed and no objection was upheld, failed
 * otherwise. What takes effect for a named use gets its certificate in the same transaction.
 */
@Singleton
public class ConcludeDecision {

    private static final String UPDATE =
            "UPDATE decision_course SET state = ? WHERE decision_id = ? AND state = 'PUBLISHED'";
    private static final String UNANSWERED = """
            SELECT COUNT(*) FROM decision_objection o
            LEFT JOIN decision_objection_answer a ON a.objection_id = o.objection_id
            WHERE o.decision_id = ? AND a.objection_id IS NULL
            """;
    private static final String UPHELD = """
            SELECT COUNT(*) FROM decision_objection o
            JOIN decision_objection_answer a ON a.objection_id = o.objection_id
            WHERE o.decision_id = ? AND a.is_upheld = TRUE
            """;

    private final Sql sql;
    private final Clock clock;
    private final Courses courses;
    private final Conveners conveners;
    private final Steps steps;
    private final Tallies tallies;
    private final Certification certification;

    ConcludeDecision(
            Sql sql,
            Clock clock,
            Courses courses,
            Conveners conveners,
            Steps steps,
            Tallies tallies,
            Certification certification) {
        this.sql = sql;
        this.clock = clock;
        this.courses = courses;
        this.conveners = conveners;
        this.steps = steps;
        this.tallies = tallies;
        this.certification = certification;
    }

    /**
     * The certificate, where the decision takes effect for a use that asks for one.
     *
     * @throws TooEarly while objections may be filed
     * @throws ObjectionsOpen while one has no answer
     */
    @Transactional
    public Optional<CertificateNumber> conclude(Viewer viewer, DecisionId id) {
        Decision decision = courses.lock(id);
        conveners.require(viewer, "办结表决", decision.compound());
        Tally tally = tallies.find(decision).orElseThrow(() -> decision.notIn(DecisionState.PUBLISHED, "办结"));
        boolean isUpheld = sql.number(UPHELD, id.value()) > 0;
        DecisionState end = tally.verdict().isPassed() && !isUpheld ? DecisionState.EFFECTIVE : DecisionState.FAILED;
        if (!steps.isTaken(decision, end, ContentHash.of())) {
            requireOver(decision);
            sql.update(UPDATE, end.name(), id.value());
            steps.record(
                    viewer,
                    id,
                    end,
                    ContentHash.of(),
                    isUpheld ? "异议成立" : tally.verdict().label());
        }
        return end == DecisionState.EFFECTIVE ? certification.certify(viewer, decision, tally) : Optional.empty();
    }

    private void requireOver(Decision decision) {
        decision.require(DecisionState.PUBLISHED, "办结");
        LocalDate until = decision.publication().orElseThrow().until();
        if (!LocalDate.now(clock).isAfter(until)) {
            throw new TooEarly("办结", "异议期满（%s）的次日".formatted(until));
        }
        long open = sql.number(UNANSWERED, decision.id().value());
        if (open > 0) {
            throw new ObjectionsOpen(open);
        }
    }
}
