package cn.changxiao.property.decision;

import cn.changxiao.property.Sql;
import cn.changxiao.property.calendar.CalendarAnswer;
import cn.changxiao.property.calendar.Deadlines;
import cn.changxiao.property.policy.Policies;
import cn.changxiao.property.policy.PolicyParameter;
import cn.changxiao.property.policy.PolicyUnit;
import cn.changxiao.property.policy.PolicyValue;
import cn.changxiao.property.tally.Bound;
import cn.changxiao.property.tally.SpecialRule;
import cn.changxiao.property.tally.TallyRules;
import cn.changxiao.property.tally.Threshold;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;

/**
 * The numbers of law and policy that a decision is held to, frozen when it is announced: a number that changes while
 * people vote changes nothing for them.
 */
@Singleton
public class FrozenRules {

    private static final String INSERT = """
            INSERT INTO decision_rule (decision_id, parameter, value, unit, clause, profile) VALUES (?, ?, ?, ?, ?, ?)
            """;
    private static final String SELECT = """
            SELECT parameter, value, unit, clause, profile FROM decision_rule WHERE decision_id = ? ORDER BY parameter
            """;

    private final Sql sql;
    private final Policies policies;
    private final Deadlines deadlines;

    FrozenRules(Sql sql, Policies policies, Deadlines deadlines) {
        this.sql = sql;
        this.policies = policies;
        this.deadlines = deadlines;
    }

    /**
     * Freezes what is in force at the decision's place on the day.
     *
     * @throws SpecialRuleOff if the proposal asks for a form of voting the place has not switched on
     */
    void freeze(Decision decision, LocalDate day) {
        for (SpecialRule rule : decision.special()) {
            PolicyValue setting = policies.explain(switchOf(rule), decision.place(), day);
            if (!setting.isOn()) {
                throw new SpecialRuleOff(rule, setting);
            }
        }
        sql.batch(
                INSERT,
                parameters(decision).stream()
                        .map(parameter -> policies.explain(parameter, decision.place(), day))
                        .map(value -> row(decision.id(), value))
                        .toList());
    }

    /** Every frozen number of the decision; none before it is announced. */
    public List<FrozenRule> of(DecisionId decision) {
        return sql.list(
                SELECT,
                row -> new FrozenRule(
                        PolicyParameter.valueOf(row.getString(1)),
                        row.getLong(2),
                        PolicyUnit.valueOf(row.getString(3)),
                        row.getString(4),
                        row.getString(5)),
                decision.value());
    }

    /** What the votes of an announced decision are held against. */
    public TallyRules tallyRules(Decision decision) {
        List<FrozenRule> rules = of(decision.id());
        Matter matter = decision.matter();
        return new TallyRules(
                threshold(rules, PolicyParameter.DECISION_QUORUM, Bound.AT_LEAST),
                threshold(rules, matter.consent(), matter.consentBound()),
                threshold(rules, PolicyParameter.DECISION_DISSENT_MAX, Bound.AT_MOST),
                decision.special());
    }

    /** The last day of a period that the frozen parameter gives from the day on. */
    public CalendarAnswer<LocalDate> deadline(DecisionId decision, PolicyParameter parameter, LocalDate from) {
        FrozenRule rule = rule(of(decision), parameter);
        return deadlines.after(from, rule.value(), rule.unit());
    }

    private static Threshold threshold(List<FrozenRule> rules, PolicyParameter parameter, Bound bound) {
        return Threshold.ofTwelfths(rule(rules, parameter).value(), bound);
    }

    private static FrozenRule rule(List<FrozenRule> rules, PolicyParameter parameter) {
        return rules.stream()
                .filter(rule -> rule.parameter() == parameter)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + parameter + " was frozen"));
    }

    private static List<PolicyParameter> parameters(Decision decision) {
        return List.of(
                PolicyParameter.DECISION_NOTICE,
                PolicyParameter.DECISION_QUORUM,
                decision.matter().consent(),
                PolicyParameter.DECISION_DISSENT_MAX,
                PolicyParameter.DECISION_RESULT_POSTING,
                PolicyParameter.DECISION_CHALLENGE,
                PolicyParameter.CERTIFICATE_VALIDITY);
    }

    /** The switch by which a place allows the rule. */
    public static PolicyParameter switchOf(SpecialRule rule) {
        return switch (rule) {
            case FOLLOW_MAJORITY, SILENCE_FOLLOWS -> PolicyParameter.DECISION_FOLLOW_MAJORITY;
            case SILENCE_CONSENTS -> PolicyParameter.DECISION_DEFAULT_CONSENT;
            case DISSENT -> PolicyParameter.DECISION_DISSENT_VOTE;
        };
    }

    private static Object[] row(DecisionId decision, PolicyValue value) {
        return new Object[] {
            decision.value(),
            value.parameter().name(),
            value.value(),
            value.unit().name(),
            value.clause(),
            value.profile()
        };
    }
}
