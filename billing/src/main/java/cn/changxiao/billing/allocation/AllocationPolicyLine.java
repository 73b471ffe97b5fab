package cn.changxiao.billing.allocation;

import java.time.LocalDateTime;
import java.util.Optional;

/** A manager's policy with who proposed and who decided it. */
public record AllocationPolicyLine(
        AllocationPolicyId id,
        AllocationPolicy policy,
        State state,
        long proposedBy,
        LocalDateTime proposedAt,
        Optional<LocalDateTime> decidedAt) {

    /** How far a proposal has come. */
    public enum State {
        PROPOSED("待复核"),
        APPROVED("已批准"),
        REJECTED("已退回");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
