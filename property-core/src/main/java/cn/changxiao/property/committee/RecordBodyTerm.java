package cn.changxiao.property.committee;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.Ids;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.organisation.FoundOrganisation;
import cn.changxiao.property.organisation.NewOrganisation;
import cn.changxiao.property.organisation.OrganisationKind;
import cn.changxiao.property.organisation.OwnArea;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.policy.CompoundPolicies;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The street records the outcome of an election: the term with its members. The term before ends where this one begins,
 * and the compound's committee from then on is the body's organisation, whose users see the compound.
 */
@Singleton
public class RecordBodyTerm {

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final BodyRules rules;
    private final CompoundPolicies places;
    private final OwnArea ownArea;
    private final FoundOrganisation foundOrganisation;
    private final AuditLog audit;

    RecordBodyTerm(
            Sql sql,
            Ids ids,
            Clock clock,
            BodyRules rules,
            CompoundPolicies places,
            OwnArea ownArea,
            FoundOrganisation foundOrganisation,
            AuditLog audit) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.rules = rules;
        this.places = places;
        this.ownArea = ownArea;
        this.foundOrganisation = foundOrganisation;
        this.audit = audit;
    }

    /**
     * The term, new or known by its key.
     *
     * @throws BodyAgainstRules if size, mixture or length is not what law or the place asks for
     * @throws TermsOverlap if a term is recorded that begins on the same day or later
     */
    @Transactional
    public BodyTermId record(Viewer viewer, NewBodyTerm term) {
        viewer.require("登记小区自治组织", Role.STREET_OFFICE, Role.ADMINISTRATOR);
        String place = places.place(term.compound());
        ownArea.requireContains(viewer, place);
        sql.list(
                "SELECT 1 FROM estate_compound WHERE compound_id = ? FOR UPDATE",
                row -> 1,
                term.compound().value());
        Optional<BodyTermId> known = known(term.key(), term.hash());
        if (known.isPresent()) {
            return known.get();
        }
        rules.require(term);
        endTheTermBefore(term.compound(), term.from());
        OrganisationId organisation = foundOrganisation.found(
                viewer, new NewOrganisation(OrganisationKind.OWNERS_COMMITTEE, term.name(), Optional.empty(), place));
        BodyTermId id = insert(viewer, term, organisation);
        sql.update(
                "UPDATE estate_compound SET committee_id = ? WHERE compound_id = ?",
                organisation.value(),
                term.compound().value());
        audit.record(
                viewer,
                "RecordBodyTerm",
                "compound:" + term.compound(),
                "登记%s“%s”，任期 %s 至 %s，委员 %d 人。"
                        .formatted(
                                term.kind().label(),
                                term.name(),
                                term.from(),
                                term.until(),
                                term.members().size()));
        return id;
    }

    private void endTheTermBefore(CompoundId compound, LocalDate from) {
        sql.first("""
                        SELECT valid_from FROM management_body_term
                        WHERE compound_id = ? AND valid_from >= ? ORDER BY valid_from LIMIT 1
                        """, row -> row.getObject(1, LocalDate.class), compound.value(), from)
                .ifPresent(later -> {
                    throw new TermsOverlap(from, later);
                });
        sql.update(
                "UPDATE management_body_term SET valid_until = ? WHERE compound_id = ? AND valid_until > ?",
                from,
                compound.value(),
                from);
    }

    private BodyTermId insert(Viewer viewer, NewBodyTerm term, OrganisationId organisation) {
        BodyTermId id = new BodyTermId(ids.next());
        sql.update(
                """
                INSERT INTO management_body_term (term_id, business_key, content_hash, compound_id, organisation_id,
                    kind, name, powers, elected_on, valid_from, valid_until, recorded_by, recorded_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id.value(),
                term.key().value(),
                term.hash(),
                term.compound().value(),
                organisation.value(),
                term.kind().name(),
                term.name(),
                term.powers(),
                term.electedOn(),
                term.from(),
                term.until(),
                viewer.user().value(),
                LocalDateTime.now(clock));
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (BodyMember member : term.members()) {
            rows.add(new Object[] {
                id.value(), rows.size() + 1, member.name(), member.office().name(), member.isOwner()
            });
        }
        sql.batch(
                "INSERT INTO management_body_member (term_id, line_no, name, office, is_owner) VALUES (?, ?, ?, ?, ?)",
                rows);
        return id;
    }

    private Optional<BodyTermId> known(BusinessKey key, byte[] hash) {
        return sql.first(
                "SELECT term_id, content_hash FROM management_body_term WHERE business_key = ?",
                row -> {
                    if (!Arrays.equals(row.getBytes(2), hash)) {
                        throw new KeyReusedWithOtherContent(key);
                    }
                    return new BodyTermId(row.getLong(1));
                },
                key.value());
    }
}
