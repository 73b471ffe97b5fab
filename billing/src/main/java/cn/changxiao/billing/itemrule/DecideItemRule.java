package cn.changxiao.billing.itemrule;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.Managers;
import cn.changxiao.billing.Retry;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A second person of the same manager approves a proposed rule of an item or sends it back. */
@Singleton
public class DecideItemRule {

    private static final String PROPOSAL = """
            SELECT state, proposed_by, fee_item_id, from_period FROM billing_item_rule
            WHERE rule_id = ? AND issuer_id = ? FOR UPDATE
            """;
    private static final String TAKEN = """
            SELECT COUNT(*) FROM billing_item_rule WHERE issuer_id = ? AND fee_item_id = ? AND approved_from = ?
            """;
    private static final String DECIDE = """
            UPDATE billing_item_rule SET state = ?, decided_by = ?, decided_at = ?, approved_from = ?
            WHERE rule_id = ? AND state = 'PROPOSED' AND proposed_by <> ?
            """;

    private final Sql sql;
    private final Clock clock;
    private final UnbilledMonths unbilled;
    private final AuditLog audit;

    DecideItemRule(Sql sql, Clock clock, UnbilledMonths unbilled, AuditLog audit) {
        this.sql = sql;
        this.clock = clock;
        this.unbilled = unbilled;
        this.audit = audit;
    }

    /**
     * Decides it.
     *
     * @throws SamePersonCannotCheck if the viewer proposed it
     * @throws ItemRuleRefused if it was decided before, or its month has begun or was billed meanwhile
     */
    public void decide(Viewer viewer, ItemRuleId rule, boolean approve) {
        Retry.whileContended(() -> decideOnce(viewer, rule, approve));
    }

    @Transactional
    ItemRuleState decideOnce(Viewer viewer, ItemRuleId id, boolean approve) {
        long issuer = Managers.issuer(viewer, "复核收费项目规则").value();
        Proposal proposal = sql.first(
                        PROPOSAL,
                        row -> new Proposal(
                                ItemRuleState.valueOf(row.getString("state")),
                                row.getLong("proposed_by"),
                                FeeItem.ofId(row.getInt("fee_item_id")),
                                new BillingMonth(row.getInt("from_period"))),
                        id.value(),
                        issuer)
                .orElseThrow(() -> new NotFound("规则申请", id));
        long user = viewer.user().value();
        if (proposal.by() == user) {
            throw new SamePersonCannotCheck("收费项目规则复核");
        }
        if (proposal.state() != ItemRuleState.PROPOSED) {
            throw ItemRuleRefused.decided(id);
        }
        @Nullable Integer from = approve ? approvedFrom(issuer, proposal) : null;
        ItemRuleState state = approve ? ItemRuleState.APPROVED : ItemRuleState.REJECTED;
        sql.update(DECIDE, state.name(), user, LocalDateTime.now(clock), from, id.value(), user);
        audit.record(viewer, "DecideItemRule", "item-rule:" + id, state.label());
        return state;
    }

    private int approvedFrom(long issuer, Proposal proposal) {
        unbilled.require(issuer, proposal.from());
        int from = proposal.from().number();
        if (sql.number(TAKEN, issuer, proposal.item().id(), from) > 0) {
            throw ItemRuleRefused.taken(proposal.item(), proposal.from());
        }
        return from;
    }

    private record Proposal(ItemRuleState state, long by, FeeItem item, BillingMonth from) {}
}
