package cn.changxiao.property.bundle;

import cn.changxiao.property.party.UserId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A change of a bundle as it is shown.
 *
 * @param on the first day on which it holds
 * @param makerName who proposed it; empty for the service itself
 * @param checkerName who decided; empty while it waits
 */
public record BundleChange(
        BundleChangeId id,
        BundleChangeKind kind,
        BundleId bundle,
        String name,
        String street,
        String manager,
        LocalDate on,
        String reason,
        State state,
        UserId maker,
        String makerName,
        LocalDateTime proposedAt,
        String checkerName,
        List<Member> members) {

    public BundleChange {
        members = List.copyOf(members);
    }

    /** A compound that joins or leaves. */
    public record Member(String compound, BasisKind kind, String basis) {}

    /** Proposed by one person, decided by another. */
    public enum State {
        PROPOSED("待确认"),
        CONFIRMED("已确认"),
        DROPPED("已撤回");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
