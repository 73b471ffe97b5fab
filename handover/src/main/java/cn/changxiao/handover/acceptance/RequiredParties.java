package cn.changxiao.handover.acceptance;

import cn.changxiao.property.policy.CompoundPolicies;
import cn.changxiao.property.policy.PolicyParameter;
import cn.changxiao.property.policy.PolicyValue;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The parties without which the policy of the place does not call an acceptance joint, beside those that none lacks. */
@Singleton
class RequiredParties {

    private static final Map<PartyKind, PolicyParameter> BY_POLICY = new EnumMap<>(Map.of(
            PartyKind.COMMUNITY, PolicyParameter.ACCEPTANCE_COMMUNITY,
            PartyKind.DESIGNER, PolicyParameter.ACCEPTANCE_DESIGNER,
            PartyKind.CONTRACTOR, PolicyParameter.ACCEPTANCE_CONTRACTOR,
            PartyKind.SUPERVISOR, PolicyParameter.ACCEPTANCE_SUPERVISOR,
            PartyKind.PIPELINE_OWNER, PolicyParameter.ACCEPTANCE_PIPELINE_OWNER));

    private final CompoundPolicies policies;

    RequiredParties(CompoundPolicies policies) {
        this.policies = policies;
    }

    /** @throws AcceptanceNotJoint naming the first party that the place asks for and that did not take part */
    void require(NewAcceptance acceptance) {
        Set<PartyKind> present =
                acceptance.parties().stream().map(AcceptingParty::kind).collect(Collectors.toSet());
        BY_POLICY.forEach((kind, parameter) -> {
            PolicyValue asked = policies.explain(parameter, acceptance.compound(), acceptance.acceptedOn());
            if (asked.isOn() && !present.contains(kind)) {
                throw new AcceptanceNotJoint(kind.label(), asked.clause());
            }
        });
    }
}
