package cn.changxiao.property.policy;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** A proposed value that nobody has decided on yet. */
public record PolicyProposal(
        PolicyProposalId id,
        String place,
        PolicyParameter parameter,
        long value,
        PolicyUnit unit,
        LocalDate validFrom,
        String clause,
        long proposedBy,
        String proposer,
        LocalDateTime proposedAt) {

    /** The value as people read it. */
    public String text() {
        return unit.text(value);
    }
}
