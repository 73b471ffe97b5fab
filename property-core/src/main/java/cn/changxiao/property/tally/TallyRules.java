package cn.changxiao.property.tally;

import java.util.Set;

/**
 * What a vote is held against: the share of all that must take part, the share of those that must agree, the share of
 * all that may object where dissent voting is used, and the special rules in use.
 */
public record TallyRules(Threshold quorum, Threshold consent, Threshold dissent, Set<SpecialRule> special) {

    public TallyRules {
        special = Set.copyOf(special);
    }

    boolean uses(SpecialRule rule) {
        return special.contains(rule);
    }
}
