package cn.changxiao.fund.topup;

import cn.changxiao.fund.account.FundScope;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.policy.Policies;
import cn.changxiao.property.policy.PolicyParameter;
import cn.changxiao.property.policy.PolicyValue;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * Finds the units below the threshold (维修资金管理办法 art. 17) in one set-based pass. A unit at exactly the threshold is
 * not below it; the comparison is by cross-multiplication, without rounding.
 */
@Singleton
public class TopUpLists {

    private static final String FROM = """
            FROM registry_visible_compound v
            JOIN fund_account a ON a.compound_id = v.compound_id AND a.level = 'UNIT' AND a.part = 'OWNER'
                AND a.closed_on IS NULL
            JOIN fund_balance b ON b.account_id = a.account_id
            JOIN fund_initial_deposit i ON i.account_id = a.account_id
            WHERE v.organisation_id = ? AND v.valid_from <= ? AND ? < v.valid_until
                AND CAST(-b.balance_fen AS DECIMAL(30, 0)) * 1000000 < CAST(i.amount_fen AS DECIMAL(30, 0)) * ?
            """;

    /** What is missing is rounded up: a fen less would still be below. */
    private static final String MISSING = "CEILING(CAST(i.amount_fen AS DECIMAL(30, 0)) * ? / 1000000) + b.balance_fen";

    private static final String SUMS = "SELECT COUNT(*), COALESCE(SUM(" + MISSING + "), 0) " + FROM;

    private static final String PAGE = """
            SELECT f.unit_id, f.compound_id, c.name, u.building_label, u.entrance, u.room, f.balance_fen, f.amount_fen,
                f.missing_fen
            FROM (
                SELECT a.unit_id, a.compound_id, -b.balance_fen AS balance_fen, i.amount_fen,
            """ + MISSING + " AS missing_fen " + FROM + """
                ORDER BY a.account_id
                LIMIT ? OFFSET ?
            ) f
            JOIN registry_compound c ON c.compound_id = f.compound_id
            JOIN registry_unit u ON u.unit_id = f.unit_id
            ORDER BY c.name, u.building_label, u.delivery_order, u.unit_id
            """;

    private static final String PLACE = """
            SELECT jurisdiction_code FROM registry_organisation WHERE organisation_id = ?
            """;

    private final Sql sql;
    private final Clock clock;
    private final FundScope scope;
    private final Policies policies;

    TopUpLists(Sql sql, Clock clock, FundScope scope, Policies policies) {
        this.sql = sql;
        this.clock = clock;
        this.scope = scope;
        this.policies = policies;
    }

    /** The viewer's units below the threshold in force at its organisation's place today, a page of them in full. */
    @ReadOnly
    public TopUpList of(Viewer viewer, int offset, int limit) {
        scope.requireRole(
                viewer,
                "查看续交名单",
                Role.FUND_CUSTODIAN,
                Role.STREET_OFFICE,
                Role.OWNERS_COMMITTEE,
                Role.PROPERTY_COMPANY,
                Role.FALLBACK_MANAGER);
        LocalDate today = LocalDate.now(clock);
        long organisation = viewer.organisationKey();
        String place = sql.first(PLACE, row -> row.getString(1), organisation).orElse("");
        PolicyValue threshold = policies.explain(PolicyParameter.FUND_TOP_UP_THRESHOLD, place, today);
        long ppm = threshold.value();
        LocalDate earliestDue = today.plusDays(policies.value(PolicyParameter.FUND_TOP_UP_PAYMENT, place, today));
        List<TopUpUnit> page = sql.list(PAGE, TopUpLists::read, ppm, organisation, today, today, ppm, limit, offset);
        return sql.first(
                        SUMS,
                        row -> new TopUpList(threshold, row.getLong(1), Money.ofFen(row.getLong(2)), earliestDue, page),
                        ppm,
                        organisation,
                        today,
                        today,
                        ppm)
                .orElseThrow();
    }

    private static TopUpUnit read(ResultSet row) throws SQLException {
        return new TopUpUnit(
                new UnitId(row.getLong("unit_id")),
                new CompoundId(row.getLong("compound_id")),
                row.getString("name"),
                row.getString("building_label") + row.getString("entrance") + row.getString("room"),
                Money.ofFen(row.getLong("balance_fen")),
                Money.ofFen(row.getLong("amount_fen")),
                Money.ofFen(row.getLong("missing_fen")));
    }
}
