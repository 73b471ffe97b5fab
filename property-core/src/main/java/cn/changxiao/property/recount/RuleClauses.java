package cn.changxiao.property.recount;

import cn.changxiao.property.decision.Decision;
import cn.changxiao.property.decision.FrozenRule;
import cn.changxiao.property.policy.PolicyParameter;
import java.util.List;

/** The clauses that participation, consent and dissent are held against, as they stood at the announcement. */
public record RuleClauses(String quorum, String consent, String dissent) {

    /** Those of an announced decision. */
    public static RuleClauses of(Decision decision, List<FrozenRule> rules) {
        PolicyParameter consent = decision.matter().isSpecial()
                ? PolicyParameter.DECISION_SPECIAL_CONSENT
                : PolicyParameter.DECISION_ORDINARY_CONSENT;
        return new RuleClauses(
                clause(rules, PolicyParameter.DECISION_QUORUM),
                clause(rules, consent),
                clause(rules, PolicyParameter.DECISION_DISSENT_MAX));
    }

    private static String clause(List<FrozenRule> rules, PolicyParameter parameter) {
        return rules.stream()
                .filter(rule -> rule.parameter() == parameter)
                .map(FrozenRule::clause)
                .findFirst()
                .orElse("");
    }
}
