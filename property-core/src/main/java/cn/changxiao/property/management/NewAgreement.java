package cn.changxiao.property.management;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.certificate.CertificateNumber;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.OrganisationId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An agreement to be concluded, from a day until another, which is exclusive and 9999-12-31 when open. A company or
 * another manager is hired by the owners: by their certificate, or by what the reason says of an earlier decision or of an
 * entrustment. The street's fallback needs neither.
 */
public record NewAgreement(
        BusinessKey key,
        CompoundId compound,
        ManagementMode mode,
        Optional<OrganisationId> organisation,
        FeeBasis feeBasis,
        LocalDate from,
        LocalDate until,
        String reason,
        Optional<CertificateNumber> certificate) {

    /** The end of what has no end. */
    public static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);

    private static final int LONGEST_REASON = 255;

    /** An agreement that rests on what the reason says. */
    public NewAgreement(
            BusinessKey key,
            CompoundId compound,
            ManagementMode mode,
            Optional<OrganisationId> organisation,
            FeeBasis feeBasis,
            LocalDate from,
            LocalDate until,
            String reason) {
        this(key, compound, mode, organisation, feeBasis, from, until, reason, Optional.empty());
    }

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
        if (mode.isHiring() && certificate.isEmpty() && reason.isEmpty()) {
            throw new InvalidValue("“%s”须选择业主共同决定凭证，或在说明中写明选聘、委托的依据。".formatted(mode.label()));
        }
        if (mode == ManagementMode.FALLBACK && certificate.isPresent()) {
            throw new InvalidValue("“%s”由街道委托，不使用业主共同决定凭证。".formatted(mode.label()));
        }
    }
}
