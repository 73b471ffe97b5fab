package cn.changxiao.property.management;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.OrganisationId;
import java.time.LocalDate;
import java.util.Optional;

/** An agreement to be concluded, from a day until another, which is exclusive and 9999-12-31 when open. */
public record NewAgreement(
        BusinessKey key,
        CompoundId compound,
        ManagementMode mode,
        Optional<OrganisationId> organisation,
        FeeBasis feeBasis,
        LocalDate from,
        LocalDate until,
        String reason) {

    /** The end of what has no end. */
    public static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);

    private static final int LONGEST_REASON = 255;

    public NewAgreement {
        reason = reason.strip();
        if (!from.isBefore(until)) {
            throw new InvalidValue("协议起始日 %s 须早于终止日 %s。".formatted(from, until));
        }
        if (organisation.isEmpty() && mode.needsOrganisation()) {
            throw new InvalidValue("“%s”须选择管理机构。".formatted(mode.label()));
        }
        if (reason.length() > LONGEST_REASON) {
            throw new InvalidValue("协议说明超过 %d 个字。".formatted(LONGEST_REASON));
        }
    }
}
