package cn.changxiao.property.organisation;

import cn.changxiao.property.party.OrganisationId;
import java.util.Optional;

/** What everybody may know of an organisation; {@code place} is the name of its jurisdiction. */
public record OrganisationSummary(
        OrganisationId id,
        OrganisationKind kind,
        String name,
        Optional<String> creditCode,
        String jurisdictionCode,
        String place) {}
