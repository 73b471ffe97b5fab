package cn.changxiao.property.management;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.ContentHash;
import cn.changxiao.property.Ids;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.certificate.CertificateAlreadySpent;
import cn.changxiao.property.certificate.CertificateId;
import cn.changxiao.property.certificate.CertificateSubject;
import cn.changxiao.property.certificate.CertificateUse;
import cn.changxiao.property.certificate.SpendCertificate;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.organisation.OrganisationSummary;
import cn.changxiao.property.organisation.Organisations;
import cn.changxiao.property.organisation.OwnArea;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;

/**
 * Gives a compound to a manager for a period, at the compound's street office. The compound's row is locked first, so
 * that two agreements concluded at the same moment cannot overlap.
 */
@Singleton
public class ConcludeAgreement {

    private static final String OVERLAPPING = """
            SELECT COALESCE(o.name, '业主'), a.valid_from, a.valid_until
            FROM management_agreement a
            LEFT JOIN registry_organisation o ON o.organisation_id = a.organisation_id
            WHERE a.compound_id = ? AND a.valid_from < ? AND ? < a.valid_until
            ORDER BY a.valid_from
            """;
    private static final String INSERT = """
            INSERT INTO management_agreement (agreement_id, business_key, compound_id, mode, organisation_id, fee_basis,
                valid_from, valid_until, reason, recorded_by, recorded_at, content_hash, certificate_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final Organisations organisations;
    private final OwnArea ownArea;
    private final SpendCertificate spendCertificate;
    private final AuditLog audit;

    ConcludeAgreement(
            Sql sql,
            Ids ids,
            Clock clock,
            Organisations organisations,
            OwnArea ownArea,
            SpendCertificate spendCertificate,
            AuditLog audit) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.organisations = organisations;
        this.ownArea = ownArea;
        this.spendCertificate = spendCertificate;
        this.audit = audit;
    }

    /**
     * The agreement's id, new or known.
     *
     * @throws ManagementOverlaps if the compound has a manager on one of the days
     * @throws WrongManagerKind if this organisation cannot manage in this form
     * @throws CertificateAlreadySpent and its like, if the owners' certificate does not permit it
     * @throws KeyReusedWithOtherContent if the key belongs to another agreement
     */
    @Transactional
    public AgreementId conclude(Viewer viewer, NewAgreement agreement) {
        viewer.require("录入管理协议", Role.STREET_OFFICE, Role.ADMINISTRATOR);
        byte[] content = ContentHash.of(agreement);
        String street = lock(agreement.compound());
        ownArea.requireContains(viewer, street);
        Optional<AgreementId> earlier = find(agreement.key(), content);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        agreement.organisation().ifPresent(manager -> requireKind(agreement.mode(), manager));
        requireFree(agreement.compound(), agreement.from(), agreement.until());
        return insert(viewer, agreement, content);
    }

    private String lock(CompoundId compound) {
        return sql.first(
                        "SELECT street_code FROM estate_compound WHERE compound_id = ? FOR UPDATE",
                        row -> row.getString(1),
                        compound.value())
                .orElseThrow(() -> new NotFound("小区", compound));
    }

    private Optional<AgreementId> find(BusinessKey key, byte[] content) {
        return sql.first(
                "SELECT agreement_id, content_hash FROM management_agreement WHERE business_key = ?",
                row -> {
                    if (!Arrays.equals(row.getBytes(2), content)) {
                        throw new KeyReusedWithOtherContent(key);
                    }
                    return new AgreementId(row.getLong(1));
                },
                key.value());
    }

    private void requireKind(ManagementMode mode, OrganisationId manager) {
        OrganisationSummary organisation = organisations.get(manager);
        if (!mode.canBeGivenTo(organisation.kind())) {
            throw new WrongManagerKind(mode, organisation);
        }
    }

    private void requireFree(CompoundId compound, LocalDate from, LocalDate until) {
        Optional<ManagementOverlaps> overlap = sql.first(
                OVERLAPPING,
                row -> new ManagementOverlaps(
                        row.getString(1), row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class)),
                compound.value(),
                until,
                from);
        if (overlap.isPresent()) {
            throw overlap.get();
        }
    }

    private AgreementId insert(Viewer viewer, NewAgreement agreement, byte[] content) {
        AgreementId id = new AgreementId(ids.next());
        Optional<CertificateId> certificate =
                agreement.certificate().map(number -> spendCertificate.spend(viewer, number, use(id, agreement)));
        sql.update(
                INSERT,
                id.value(),
                agreement.key().value(),
                agreement.compound().value(),
                agreement.mode().name(),
                agreement.organisation().map(OrganisationId::value).orElse(null),
                agreement.feeBasis().name(),
                agreement.from(),
                agreement.until(),
                agreement.reason(),
                viewer.user().value(),
                LocalDateTime.now(clock),
                content,
                certificate.map(CertificateId::value).orElse(null));
        audit.record(
                viewer,
                "ConcludeAgreement",
                "compound:" + agreement.compound(),
                "%s，自 %s 至 %s".formatted(agreement.mode().label(), agreement.from(), agreement.until()));
        return id;
    }

    private static CertificateUse use(AgreementId id, NewAgreement agreement) {
        return CertificateUse.of(CertificateSubject.BUNDLING, agreement.compound(), "agreement:" + id);
    }
}
