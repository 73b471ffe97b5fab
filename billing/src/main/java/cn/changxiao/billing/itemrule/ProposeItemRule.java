package cn.changxiao.billing.itemrule;

import cn.changxiao.billing.Managers;
import cn.changxiao.billing.Retry;
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

/** A person of a manager proposes how an item is rounded and shared from a month to come on. */
@Singleton
public class ProposeItemRule {

    private static final String BY_KEY = "SELECT rule_id, content_hash FROM billing_item_rule WHERE business_key = ?";
    private static final String INSERT = """
            INSERT INTO billing_item_rule (rule_id, business_key, content_hash, issuer_id, fee_item_id, from_period,
                rounding, proration, reason, state, proposed_by, proposed_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'PROPOSED', ?, ?)
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final UnbilledMonths unbilled;
    private final AuditLog audit;

    ProposeItemRule(Sql sql, Ids ids, Clock clock, UnbilledMonths unbilled, AuditLog audit) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.unbilled = unbilled;
        this.audit = audit;
    }

    /**
     * The proposal; the same key with the same content gets the earlier one.
     *
     * @throws ItemRuleRefused if the month has begun or was billed in advance
     */
    public ItemRuleId propose(Viewer viewer, NewItemRule rule) {
        return Retry.whileContended(() -> proposeOnce(viewer, rule));
    }

    @Transactional
    ItemRuleId proposeOnce(Viewer viewer, NewItemRule rule) {
        long issuer = Managers.issuer(viewer, "更改收费项目规则").value();
        Optional<ItemRuleId> earlier = sql.first(
                BY_KEY,
                row -> {
                    if (!Arrays.equals(row.getBytes("content_hash"), rule.contentHash())) {
                        throw new KeyReusedWithOtherContent(rule.key());
                    }
                    return new ItemRuleId(row.getLong("rule_id"));
                },
                rule.key().value());
        return earlier.orElseGet(() -> insert(viewer, issuer, rule));
    }

    private ItemRuleId insert(Viewer viewer, long issuer, NewItemRule rule) {
        unbilled.require(issuer, rule.from());
        ItemRuleId id = new ItemRuleId(ids.next());
        sql.update(
                INSERT,
                id.value(),
                rule.key().value(),
                rule.contentHash(),
                issuer,
                rule.item().id(),
                rule.from().number(),
                rule.rule().rounding().name(),
                rule.rule().proration().name(),
                rule.reason(),
                viewer.user().value(),
                LocalDateTime.now(clock));
        audit.record(
                viewer,
                "ProposeItemRule",
                "item-rule:" + id,
                "%s自 %s 起%s，%s"
                        .formatted(
                                rule.item().label(),
                                rule.from(),
                                rule.rule().rounding().label(),
                                rule.rule().proration().label()));
        return id;
    }
}
