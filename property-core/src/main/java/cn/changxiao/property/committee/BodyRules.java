package cn.changxiao.property.committee;

import cn.changxiao.property.policy.CompoundPolicies;
import cn.changxiao.property.policy.PolicyParameter;
import cn.changxiao.property.policy.PolicyValue;
import jakarta.inject.Singleton;
import java.time.LocalDate;

/** What law and the place ask of a term: its length, how many members, an odd number, and how many of them owners. */
@Singleton
class BodyRules {

    private static final int TWELVE = 12;

    private final CompoundPolicies policies;

    BodyRules(CompoundPolicies policies) {
        this.policies = policies;
    }

    /** @throws BodyAgainstRules naming the first rule that the term breaks, with its clause */
    void require(NewBodyTerm term) {
        if (term.kind() == BodyKind.OWNERS_COMMITTEE) {
            requireTerm(term, PolicyParameter.COMMITTEE_TERM_MAX);
            requireNoMore(term, value(PolicyParameter.COMMITTEE_MEMBERS_MAX, term));
            requireOddAndAtLeast(term, value(PolicyParameter.COMMITTEE_MEMBERS_MIN, term));
        } else if (term.kind() == BodyKind.INTERIM_COMMITTEE) {
            requireTerm(term, PolicyParameter.INTERIM_COMMITTEE_TERM_MAX);
            requireOddAndAtLeast(term, value(PolicyParameter.INTERIM_COMMITTEE_MEMBERS_MIN, term));
            requireOwners(term, value(PolicyParameter.INTERIM_COMMITTEE_OWNERS_MIN, term));
        }
    }

    private static void requireNoMore(NewBodyTerm term, PolicyValue most) {
        int members = term.members().size();
        if (members > most.value()) {
            throw new BodyAgainstRules("委员 %d 人，人数过多".formatted(members), most);
        }
    }

    private static void requireOddAndAtLeast(NewBodyTerm term, PolicyValue least) {
        int members = term.members().size();
        if (members < least.value()) {
            throw new BodyAgainstRules("委员 %d 人，人数不足".formatted(members), least);
        }
        if (members % 2 == 0) {
            throw new BodyAgainstRules("委员 %d 人，不是单数".formatted(members), least);
        }
    }

    private static void requireOwners(NewBodyTerm term, PolicyValue least) {
        long owners = term.members().stream().filter(BodyMember::isOwner).count();
        if (owners * TWELVE < least.value() * term.members().size()) {
            throw new BodyAgainstRules(
                    "委员 %d 人中业主 %d 人".formatted(term.members().size(), owners), least);
        }
    }

    private void requireTerm(NewBodyTerm term, PolicyParameter parameter) {
        PolicyValue most = value(parameter, term);
        LocalDate last = term.from().plusYears(most.value());
        if (term.until().isAfter(last)) {
            throw new BodyAgainstRules("任期 %s 至 %s".formatted(term.from(), term.until()), most);
        }
    }

    private PolicyValue value(PolicyParameter parameter, NewBodyTerm term) {
        return policies.explain(parameter, term.compound(), term.electedOn());
    }
}
