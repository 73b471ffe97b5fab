package cn.changxiao.property.organisation;

import cn.changxiao.property.party.CreditCode;
import cn.changxiao.property.party.OrganisationId;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** An organisation as it is stored; the credit code is null while it is not known. */
@MappedEntity("party_organisation")
record OrganisationRow(
        @Id @MappedProperty("organisation_id") long organisationId,
        OrganisationKind kind,
        String name,
        @MappedProperty("credit_code") @Nullable String creditCode,
        @MappedProperty("jurisdiction_code") String jurisdictionCode,
        @MappedProperty("created_at") LocalDateTime createdAt) {

    static OrganisationRow of(OrganisationId id, NewOrganisation organisation, LocalDateTime now) {
        return new OrganisationRow(
                id.value(),
                organisation.kind(),
                organisation.name(),
                organisation.creditCode().map(CreditCode::value).orElse(null),
                organisation.jurisdictionCode(),
                now);
    }
}
