package cn.changxiao.property.decision;

import cn.changxiao.property.Ids;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.Sql;
import cn.changxiao.property.certificate.CertificateSubject;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.roll.DescribeScope;
import cn.changxiao.property.tally.SpecialRule;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a proposal down; what the owners will be asked does not change after that. */
@Singleton
public class DraftDecision {

    private static final String INSERT = """
            INSERT INTO decision_proposal (decision_id, business_key, content_hash, compound_id, matter, title, body,
                certificate_subject, cap_fen, scope_kind, scope_name, scope_ids, scope_text, special_rules, drafted_by,
                drafted_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final Conveners conveners;
    private final DescribeScope describeScope;
    private final Steps steps;

    DraftDecision(Sql sql, Ids ids, Clock clock, Conveners conveners, DescribeScope describeScope, Steps steps) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.conveners = conveners;
        this.describeScope = describeScope;
        this.steps = steps;
    }

    /**
     * The decision's id, new or known.
     *
     * @throws KeyReusedWithOtherContent if the key belongs to another proposal
     * @throws cn.changxiao.property.roll.ScopeOutsideCompound if the scope is not in its compound
     */
    @Transactional
    public DecisionId draft(Viewer viewer, NewDecision proposal) {
        conveners.require(viewer, "拟定表决事项", proposal.scope().compound());
        byte[] content = proposal.content();
        Optional<DecisionId> earlier = find(proposal, content);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        DecisionId id = new DecisionId(ids.next());
        sql.update(INSERT, row(viewer, id, proposal, content));
        sql.update(
                "INSERT INTO decision_course (decision_id, state) VALUES (?, ?)",
                id.value(),
                DecisionState.DRAFT.name());
        steps.record(viewer, id, DecisionState.DRAFT, content, "拟定“%s”".formatted(proposal.title()));
        return id;
    }

    private Optional<DecisionId> find(NewDecision proposal, byte[] content) {
        return sql.first(
                "SELECT decision_id, content_hash FROM decision_proposal WHERE business_key = ?",
                row -> {
                    if (!Arrays.equals(row.getBytes(2), content)) {
                        throw new KeyReusedWithOtherContent(proposal.key());
                    }
                    return new DecisionId(row.getLong(1));
                },
                proposal.key().value());
    }

    private @Nullable Object[] row(Viewer viewer, DecisionId id, NewDecision proposal, byte[] content) {
        return new @Nullable Object[] {
            id.value(),
            proposal.key().value(),
            content,
            proposal.scope().compound().value(),
            proposal.matter().name(),
            proposal.title(),
            proposal.text(),
            proposal.subject().map(CertificateSubject::name).orElse(null),
            proposal.cap().map(Money::fen).orElse(null),
            proposal.scope().kind().name(),
            proposal.scope().name(),
            proposal.scope().idText(),
            describeScope.describe(proposal.scope()),
            proposal.special().stream().map(SpecialRule::name).sorted().collect(Collectors.joining(",")),
            viewer.user().value(),
            LocalDateTime.now(clock)
        };
    }
}
