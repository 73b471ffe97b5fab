package cn.changxiao.billing.collection.target;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.property.party.OrganisationId;
import java.time.LocalDateTime;
import java.util.Optional;

/** A target in the list; {@code manager} is empty for one of the whole street, {@code managerName} then too. */
public record TargetLine(
        CollectionTargetId id,
        String street,
        String streetName,
        Optional<OrganisationId> manager,
        String managerName,
        BillingMonth from,
        TargetRate rate,
        String reason,
        LocalDateTime setAt) {

    /** Whether it is for the manager in the street, or for everybody there, and in force in the month. */
    boolean isFor(String otherStreet, OrganisationId other, BillingMonth month) {
        return street.equals(otherStreet) && manager.map(other::equals).orElse(true) && !from.isAfter(month);
    }
}
