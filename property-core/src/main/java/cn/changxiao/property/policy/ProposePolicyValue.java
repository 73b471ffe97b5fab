package cn.changxiao.property.policy;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.Ids;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;

/** The first of two people says which value shall apply at a place from a day on, and by which clause. */
@Singleton
public class ProposePolicyValue {

    private static final String INSERT = """
            INSERT INTO policy_proposal (proposal_id, business_key, content_hash, jurisdiction_code, name, valid_from,
                value, unit, clause, state, proposed_by, proposer_name, proposed_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?, ?)
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final SettableParameters settable;
    private final AuditLog audit;

    ProposePolicyValue(Sql sql, Ids ids, Clock clock, SettableParameters settable, AuditLog audit) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.settable = settable;
        this.audit = audit;
    }

    /**
     * The proposal, new or known by its key.
     *
     * @throws PolicyNotYoursToSet if the number is not the place's to set
     * @throws PolicyAlreadySet if the day has gone
     */
    @Transactional
    public PolicyProposalId propose(Viewer viewer, NewPolicyValue value) {
        Optional<PolicyProposalId> known = known(value.key(), value.hash());
        if (known.isPresent()) {
            return known.get();
        }
        settable.require(viewer, value.place(), value.parameter(), value.validFrom());
        PolicyProposalId id = new PolicyProposalId(ids.next());
        sql.update(
                INSERT,
                id.value(),
                value.key().value(),
                value.hash(),
                value.place(),
                value.parameter().name(),
                value.validFrom(),
                value.value(),
                value.unit().name(),
                value.clause(),
                viewer.user().value(),
                viewer.name(),
                LocalDateTime.now(clock));
        audit.record(viewer, "ProposePolicyValue", "policy-proposal:" + id, sentence(value));
        return id;
    }

    private static String sentence(NewPolicyValue value) {
        return "提出 %s 自 %s 起“%s”为 %s，依据：%s"
                .formatted(
                        value.place().isEmpty() ? "全国" : value.place(),
                        value.validFrom(),
                        value.parameter().label(),
                        value.text(),
                        value.clause());
    }

    private Optional<PolicyProposalId> known(BusinessKey key, byte[] hash) {
        return sql.first(
                "SELECT proposal_id, content_hash FROM policy_proposal WHERE business_key = ?",
                row -> {
                    if (!Arrays.equals(row.getBytes(2), hash)) {
                        throw new KeyReusedWithOtherContent(key);
                    }
                    return new PolicyProposalId(row.getLong(1));
                },
                key.value());
    }
}
