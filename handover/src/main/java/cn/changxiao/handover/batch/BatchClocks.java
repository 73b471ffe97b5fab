package cn.changxiao.handover.batch;

import cn.changxiao.property.calendar.CalendarAnswer;
import cn.changxiao.property.calendar.Deadlines;
import cn.changxiao.property.policy.CompoundPolicies;
import cn.changxiao.property.policy.PolicyParameter;
import cn.changxiao.property.policy.PolicyValue;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;

/** The clocks of a batch by the policy of its compound: for the operator's answer and for mending what was rejected. */
@Singleton
public class BatchClocks {

    private final CompoundPolicies policies;
    private final Deadlines deadlines;

    BatchClocks(CompoundPolicies policies, Deadlines deadlines) {
        this.policies = policies;
        this.deadlines = deadlines;
    }

    /** The clock for the operator's answer; empty unless the batch waits for it. */
    public Optional<ResponseClock> response(BatchView batch) {
        if (batch.state() != BatchState.INVITED) {
            return Optional.empty();
        }
        LocalDate invitedOn = batch.days().movedAt().toLocalDate();
        PolicyValue length = value(PolicyParameter.HANDOVER_RESPONSE, batch, invitedOn);
        return Optional.of(new ResponseClock(
                invitedOn,
                deadlines.after(invitedOn, length),
                length,
                value(PolicyParameter.HANDOVER_ESCALATION, batch, invitedOn)));
    }

    /** The day by which a defect found on the day should be mended. */
    public CalendarAnswer<LocalDate> mendBy(BatchView batch, LocalDate foundOn) {
        return deadlines.after(foundOn, value(PolicyParameter.HANDOVER_DEFECT_DEADLINE, batch, foundOn));
    }

    private PolicyValue value(PolicyParameter parameter, BatchView batch, LocalDate on) {
        return policies.explain(parameter, batch.parties().compound(), on);
    }
}
