package cn.changxiao.billing.itemrule;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.Managers;
import cn.changxiao.billing.charge.ItemRule;
import cn.changxiao.billing.charge.ItemRules;
import cn.changxiao.billing.charge.Proration;
import cn.changxiao.billing.charge.Rounding;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.Sql;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads the rules of an issuer's items: those that hold where nothing was decided, and those that two persons decided. */
@Singleton
public class IssuerItemRules {

    private static final int NEWEST = 100;
    private static final String ALWAYS = "SELECT f.fee_item_id, f.rounding, f.proration FROM billing_fee_item f";
    private static final String LINES = """
            SELECT r.rule_id, r.fee_item_id, r.from_period, r.rounding, r.proration, r.reason, r.state, r.proposed_by
            FROM billing_item_rule r WHERE r.issuer_id = ?
            """;
    private static final String DECIDED = LINES + "AND r.state = 'APPROVED' ORDER BY r.from_period";
    private static final String NEWEST_FIRST = LINES + "ORDER BY r.rule_id DESC LIMIT ?";

    private final Sql sql;

    IssuerItemRules(Sql sql) {
        this.sql = sql;
    }

    /** The rules by which the issuer's bills are computed. */
    public ItemRules of(long issuer) {
        Map<FeeItem, ItemRule> always = new EnumMap<>(FeeItem.class);
        sql.list(ALWAYS, row -> always.put(FeeItem.ofId(row.getInt("fee_item_id")), rule(row)));
        return new ItemRules(
                always,
                sql.list(DECIDED, IssuerItemRules::line, issuer).stream()
                        .map(line -> new ItemRules.Decided(line.item(), line.from(), line.rule()))
                        .toList());
    }

    /** The rules of the viewer's organisation. */
    @ReadOnly
    public ItemRules of(Viewer viewer) {
        return of(Managers.issuer(viewer, "查看收费项目规则").value());
    }

    /** What was proposed lately, the newest first. */
    @ReadOnly
    public List<ItemRuleLine> proposals(Viewer viewer) {
        return sql.list(
                NEWEST_FIRST,
                IssuerItemRules::line,
                Managers.issuer(viewer, "查看收费项目规则").value(),
                NEWEST);
    }

    private static ItemRuleLine line(ResultSet row) throws SQLException {
        return new ItemRuleLine(
                new ItemRuleId(row.getLong("rule_id")),
                FeeItem.ofId(row.getInt("fee_item_id")),
                new BillingMonth(row.getInt("from_period")),
                rule(row),
                row.getString("reason"),
                ItemRuleState.valueOf(row.getString("state")),
                row.getLong("proposed_by"));
    }

    private static ItemRule rule(ResultSet row) throws SQLException {
        return new ItemRule(Rounding.valueOf(row.getString("rounding")), Proration.valueOf(row.getString("proration")));
    }
}
