package cn.changxiao.property.organisation;

import cn.changxiao.property.Ids;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.CreditCode;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Enters an organisation under its place. The same kind, place and name again is the same organisation, so that
 * imports and demo data can say it twice.
 */
@Singleton
public class FoundOrganisation {

    private final OrganisationRows rows;
    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final OwnArea ownArea;
    private final AuditLog audit;

    FoundOrganisation(OrganisationRows rows, Sql sql, Ids ids, Clock clock, OwnArea ownArea, AuditLog audit) {
        this.rows = rows;
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.ownArea = ownArea;
        this.audit = audit;
    }

    /**
     * The organisation's id, new or known.
     *
     * @throws CreditCodeTaken if another organisation has the credit code
     */
    @Transactional
    public OrganisationId found(Viewer viewer, NewOrganisation organisation) {
        return foundAll(viewer, List.of(organisation)).get(0);
    }

    /** As {@link #found}, for many in one transaction, in the same order. */
    @Transactional
    public List<OrganisationId> foundAll(Viewer viewer, List<NewOrganisation> organisations) {
        viewer.require("登记机构", Role.ADMINISTRATOR, Role.STREET_OFFICE);
        List<OrganisationId> result = new ArrayList<>();
        for (NewOrganisation organisation : organisations) {
            result.add(find(organisation).orElseGet(() -> insert(viewer, organisation)));
        }
        return List.copyOf(result);
    }

    private Optional<OrganisationId> find(NewOrganisation organisation) {
        return rows.findByKindAndJurisdictionCodeAndName(
                        organisation.kind(), organisation.jurisdictionCode(), organisation.name())
                .map(row -> new OrganisationId(row.organisationId()));
    }

    private OrganisationId insert(Viewer viewer, NewOrganisation organisation) {
        requireKnownPlace(viewer, organisation.jurisdictionCode());
        organisation.creditCode().ifPresent(this::requireFree);
        OrganisationId id = new OrganisationId(ids.next());
        rows.save(OrganisationRow.of(id, organisation, LocalDateTime.now(clock)));
        audit.record(viewer, "FoundOrganisation", "organisation:" + id, "登记机构“%s”".formatted(organisation.name()));
        return id;
    }

    private void requireKnownPlace(Viewer viewer, String code) {
        if (sql.number("SELECT COUNT(*) FROM registry_jurisdiction WHERE code = ?", code) == 0) {
            throw new InvalidValue("区划代码“%s”不存在，请从区划树中选择。".formatted(code));
        }
        ownArea.requireContains(viewer, code);
    }

    private void requireFree(CreditCode code) {
        rows.findByCreditCode(code.value()).ifPresent(owner -> {
            throw new CreditCodeTaken(code, owner.name());
        });
    }
}
