package cn.changxiao.property.policy;

import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** The proposals that wait for a second person: all of them for administrators, those of the own area for a street. */
@Singleton
public class PolicyProposals {

    private static final String COLUMNS = """
            SELECT p.proposal_id, p.jurisdiction_code, p.name, p.value, p.unit, p.valid_from, p.clause, p.proposed_by,
                p.proposer_name, p.proposed_at
            FROM policy_proposal p
            """;
    private static final String VISIBLE = """
            WHERE p.state = 'OPEN' AND (? OR EXISTS (
                SELECT 1 FROM party_organisation o
                WHERE o.organisation_id = ? AND p.jurisdiction_code LIKE CONCAT(o.jurisdiction_code, '%')))
            ORDER BY p.proposed_at, p.proposal_id
            """;

    private final Sql sql;

    PolicyProposals(Sql sql) {
        this.sql = sql;
    }

    /** Those that are open, the oldest first. */
    public List<PolicyProposal> open(Viewer viewer) {
        boolean all = viewer.role() == Role.ADMINISTRATOR;
        return sql.list(COLUMNS + VISIBLE, PolicyProposals::read, all, viewer.organisationKey());
    }

    /**
     * An open proposal, held until the running transaction ends.
     *
     * @throws NotFound if there is none of the id
     * @throws PolicyAlreadySet if somebody has decided on it
     */
    PolicyProposal held(PolicyProposalId id) {
        PolicyProposal proposal = sql.first(
                        COLUMNS + "WHERE p.proposal_id = ? FOR UPDATE", PolicyProposals::read, id.value())
                .orElseThrow(() -> new NotFound("取值建议", id));
        if (sql.number("SELECT COUNT(*) FROM policy_proposal WHERE proposal_id = ? AND state = 'OPEN'", id.value())
                == 0) {
            throw PolicyAlreadySet.decided(id);
        }
        return proposal;
    }

    private static PolicyProposal read(ResultSet row) throws SQLException {
        PolicyParameter parameter = PolicyParameter.valueOf(row.getString("name"));
        return new PolicyProposal(
                new PolicyProposalId(row.getLong("proposal_id")),
                row.getString("jurisdiction_code"),
                parameter,
                row.getLong("value"),
                PolicyUnit.valueOf(row.getString("unit")),
                row.getObject("valid_from", LocalDate.class),
                row.getString("clause"),
                row.getLong("proposed_by"),
                row.getString("proposer_name"),
                row.getObject("proposed_at", LocalDateTime.class));
    }
}
