package cn.changxiao.app.api.policy;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.place.PlaceLevel;
import cn.changxiao.property.policy.DecidePolicyValue;
import cn.changxiao.property.policy.NewPolicyValue;
import cn.changxiao.property.policy.Policies;
import cn.changxiao.property.policy.PolicyParameter;
import cn.changxiao.property.policy.PolicyProposalId;
import cn.changxiao.property.policy.PolicyUnit;
import cn.changxiao.property.policy.ProposePolicyValue;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Policy values of a place on a day, and the two steps of setting one. */
@Controller("/api/v1/policies")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
final class PolicyApi {

    private final Policies policies;
    private final ProposePolicyValue proposePolicyValue;
    private final DecidePolicyValue decidePolicyValue;
    private final Clock clock;

    PolicyApi(
            Policies policies,
            ProposePolicyValue proposePolicyValue,
            DecidePolicyValue decidePolicyValue,
            Clock clock) {
        this.policies = policies;
        this.proposePolicyValue = proposePolicyValue;
        this.decidePolicyValue = decidePolicyValue;
        this.clock = clock;
    }

    @Get
    List<PolicyJson> of(@QueryValue(defaultValue = "") String place, @QueryValue Optional<LocalDate> day) {
        String code = PlaceLevel.isCode(place) ? place : "";
        return policies.everything(code, day.orElse(LocalDate.now(clock))).values().stream()
                .map(PolicyJson::of)
                .toList();
    }

    @Post("/proposals")
    @Status(HttpStatus.CREATED)
    Proposed propose(Viewer viewer, @Body Proposal proposal) {
        return new Proposed(
                proposePolicyValue.propose(viewer, proposal.toCommand()).toString());
    }

    @Post("/proposals/{id}/decision")
    @Status(HttpStatus.NO_CONTENT)
    void decide(Viewer viewer, long id, @Body Decision decision) {
        decidePolicyValue.decide(viewer, new PolicyProposalId(id), decision.adopt());
    }

    /** A value in the parameter's unit, or in the other sort of day; the place is empty for the nation. */
    @Serdeable
    record Proposal(
            String key,
            String place,
            PolicyParameter parameter,
            long value,
            PolicyUnit unit,
            LocalDate validFrom,
            String clause) {

        NewPolicyValue toCommand() {
            return new NewPolicyValue(new BusinessKey(key), place, parameter, value, unit, validFrom, clause);
        }
    }

    /** The id of what was proposed. */
    @Serdeable
    record Proposed(String id) {}

    /** Whether the second person adopts it. */
    @Serdeable
    record Decision(boolean adopt) {}
}
