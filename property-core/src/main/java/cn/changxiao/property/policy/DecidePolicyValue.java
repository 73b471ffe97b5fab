package cn.changxiao.property.policy;

import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.organisation.OwnArea;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;

/** The second person adopts a proposed value, which then applies from its day on, or rejects it. */
@Singleton
public class DecidePolicyValue {

    private static final String NATIONAL = "NATIONAL";

    private final Sql sql;
    private final Clock clock;
    private final PolicyProposals proposals;
    private final SettableParameters settable;
    private final OwnArea ownArea;
    private final AuditLog audit;

    DecidePolicyValue(
            Sql sql,
            Clock clock,
            PolicyProposals proposals,
            SettableParameters settable,
            OwnArea ownArea,
            AuditLog audit) {
        this.sql = sql;
        this.clock = clock;
        this.proposals = proposals;
        this.settable = settable;
        this.ownArea = ownArea;
        this.audit = audit;
    }

    /**
     * Adopts or rejects; who proposed may reject, but not adopt.
     *
     * @throws SamePersonCannotCheck if the one who proposed wants to adopt
     * @throws PolicyAlreadySet if it was decided before, its day has gone, or the place has a value from that day
     */
    @Transactional
    public void decide(Viewer viewer, PolicyProposalId id, boolean adopt) {
        viewer.require("复核政策参数", Role.ADMINISTRATOR, Role.STREET_OFFICE);
        PolicyProposal proposal = proposals.held(id);
        ownArea.requireContains(viewer, proposal.place());
        if (adopt) {
            adopt(viewer, proposal);
        }
        sql.update(
                "UPDATE policy_proposal SET state = ?, decided_by = ?, decided_at = ? WHERE proposal_id = ?",
                adopt ? "ADOPTED" : "REJECTED",
                viewer.user().value(),
                LocalDateTime.now(clock),
                id.value());
        audit.record(
                viewer,
                "DecidePolicyValue",
                "policy-proposal:" + id,
                "%s“%s”为 %s。"
                        .formatted(adopt ? "采用" : "不采用", proposal.parameter().label(), proposal.text()));
    }

    private void adopt(Viewer viewer, PolicyProposal proposal) {
        if (proposal.proposedBy() == viewer.user().value()) {
            throw new SamePersonCannotCheck("复核政策参数");
        }
        settable.require(viewer, proposal.place(), proposal.parameter(), proposal.validFrom());
        String profile = profile(proposal.place());
        int added = sql.update(
                """
                INSERT IGNORE INTO policy_parameter (profile_code, name, valid_from, value, unit, clause, basis)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                profile,
                proposal.parameter().name(),
                proposal.validFrom(),
                proposal.value(),
                proposal.unit().name(),
                proposal.clause(),
                profile.equals(NATIONAL) ? nationalBasis(proposal.parameter()) : "LOCAL");
        if (added == 0) {
            throw PolicyAlreadySet.from(proposal.parameter(), proposal.validFrom());
        }
    }

    /** The profile of the place; made where there is none yet. */
    private String profile(String place) {
        if (place.isEmpty()) {
            return NATIONAL;
        }
        sql.update("""
                INSERT IGNORE INTO policy_profile (code, jurisdiction_code, name, document)
                SELECT CONCAT('P', j.code), j.code, j.name, '本地设定' FROM place_jurisdiction j WHERE j.code = ?
                """, place);
        return sql.first("SELECT code FROM policy_profile WHERE jurisdiction_code = ?", row -> row.getString(1), place)
                .orElseThrow(() -> new IllegalStateException("no place " + place));
    }

    private String nationalBasis(PolicyParameter parameter) {
        return sql.first("""
                        SELECT basis FROM policy_parameter
                        WHERE profile_code = 'NATIONAL' AND name = ? ORDER BY valid_from DESC LIMIT 1
                        """, row -> row.getString(1), parameter.name()).orElse("LOCAL");
    }
}
