package cn.changxiao.fund.report;

import cn.changxiao.fund.account.FundScope;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The compounds of a viewer with their money, the richest first. */
@Singleton
public class CompoundFunds {

    private static final String FUNDS = """
            SELECT a.compound_id, c.name, SUM(CASE WHEN a.part = 'OWNER' THEN 1 ELSE 0 END) AS units_count, -SUM(b.balance_fen) AS balance_fen,
                SUM(b.held_fen) AS held_fen, COALESCE(SUM(i.amount_fen), 0) AS initial_fen,
                SUM(CASE WHEN b.balance_fen = 0 AND a.part = 'OWNER' THEN 1 ELSE 0 END) AS empty_count
            FROM registry_visible_compound v
            JOIN registry_compound c ON c.compound_id = v.compound_id
            JOIN fund_account a ON a.compound_id = v.compound_id AND a.level = 'UNIT' AND a.closed_on IS NULL
            JOIN fund_balance b ON b.account_id = a.account_id
            LEFT JOIN fund_initial_deposit i ON i.account_id = a.account_id
            WHERE v.organisation_id = ? AND v.valid_from <= ? AND ? < v.valid_until
            GROUP BY a.compound_id, c.name
            ORDER BY balance_fen DESC, a.compound_id
            """;

    private final Sql sql;
    private final Clock clock;
    private final FundScope scope;

    CompoundFunds(Sql sql, Clock clock, FundScope scope) {
        this.sql = sql;
        this.clock = clock;
        this.scope = scope;
    }

    @ReadOnly
    public List<CompoundFund> of(Viewer viewer) {
        scope.requireRole(
                viewer,
                "查看小区资金",
                Role.FUND_CUSTODIAN,
                Role.STREET_OFFICE,
                Role.OWNERS_COMMITTEE,
                Role.PROPERTY_COMPANY,
                Role.FALLBACK_MANAGER);
        LocalDate today = LocalDate.now(clock);
        return sql.list(
                FUNDS,
                row -> new CompoundFund(
                        new CompoundId(row.getLong("compound_id")),
                        row.getString("name"),
                        row.getLong("units_count"),
                        Money.ofFen(row.getLong("balance_fen")),
                        Money.ofFen(row.getLong("held_fen")),
                        Money.ofFen(row.getLong("initial_fen")),
                        row.getLong("empty_count")),
                viewer.organisationKey(),
                today,
                today);
    }
}
