package cn.changxiao.billing.collection.target;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.ContentHash;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.party.OrganisationId;
import java.util.Optional;

/**
 * A target to be set.
 *
 * @param manager whom it is for; empty for every manager of the street that has none of its own
 * @param from the first month it counts for
 * @param reason why, at most 255 characters
 */
public record NewCollectionTarget(
        BusinessKey key, Optional<OrganisationId> manager, BillingMonth from, TargetRate rate, String reason) {

    private static final int LONGEST_REASON = 255;

    public NewCollectionTarget {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new InvalidValue("请写明设定目标的依据，不超过 %d 字。".formatted(LONGEST_REASON));
        }
    }

    /** The manager's number, 0 for the whole street. */
    long issuer() {
        return manager.map(OrganisationId::value).orElse(0L);
    }

    byte[] contentHash(String street) {
        return ContentHash.of(street, issuer(), from, rate.targetPpm(), rate.alertPpm(), reason);
    }
}
