package cn.changxiao.property.bundle;

import cn.changxiao.property.estate.CompoundId;
import java.time.LocalDate;
import java.util.List;

/**
 * A bundle with everybody who is or was in it and what was ever proposed.
 *
 * @param members by name, each period a row
 * @param changes the latest first
 */
public record BundleDetail(BundleSummary bundle, List<Member> members, List<BundleChange> changes) {

    public BundleDetail {
        members = List.copyOf(members);
        changes = List.copyOf(changes);
    }

    /** Those who belong to it on a day. */
    public List<Member> on(LocalDate day) {
        return members.stream()
                .filter(member -> !member.from().isAfter(day) && day.isBefore(member.until()))
                .toList();
    }

    /**
     * A compound in the bundle for a time.
     *
     * @param until exclusive; 9999-12-31 while it lasts
     * @param managerNow who manages the compound today if that is not the bundle's manager; otherwise empty
     */
    public record Member(
            CompoundId compound,
            String name,
            LocalDate from,
            LocalDate until,
            BasisKind kind,
            String basis,
            String managerNow) {

        public boolean isOpen() {
            return until.equals(LocalDate.of(9999, 12, 31));
        }
    }
}
