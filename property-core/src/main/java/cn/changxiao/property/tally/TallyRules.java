package cn.changxiao.property.tally;

import cn.changxiao.property.InvalidValue;
import java.util.Set;

/**
 * What a vote is held against: the share of all that must take part, the share of those that must agree, the share of
 * all that may object where dissent voting is used, and the special rules in use.
 */
public record TallyRules(Threshold quorum, Threshold consent, Threshold dissent, Set<SpecialRule> special) {

    public TallyRules {
        special = Set.copyOf(special);
        if (special.contains(SpecialRule.SILENCE_CONSENTS) && special.contains(SpecialRule.SILENCE_FOLLOWS)) {
            throw new InvalidValue("未投票的业主不能既视为同意又随多数，请只选其一。");
        }
    }

    /** Whether the rule is in use. */
    public boolean uses(SpecialRule rule) {
        return special.contains(rule);
    }
}
