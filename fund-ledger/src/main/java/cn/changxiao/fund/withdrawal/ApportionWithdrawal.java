package cn.changxiao.fund.withdrawal;

import cn.changxiao.fund.account.FundScope;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.money.LargestRemainder;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits the budget over the units in scope by registered area (维修资金管理办法 art. 20): shares sum to the budget, fen
 * left over go to the largest remainders and then in delivery order. What a sub-account cannot bear is shown as the
 * owner's to pay; no balance goes below zero.
 */
@Singleton
public class ApportionWithdrawal {

    private static final String UNITS = """
            SELECT u.unit_id, u.area_hundredths, COALESCE(a.account_id, 0) AS account_id, COALESCE(a.book_id, 0) AS book_id,
                COALESCE(-b.balance_fen - b.held_fen, 0) AS available_fen
            FROM registry_unit u
            LEFT JOIN fund_account a ON a.unit_id = u.unit_id AND a.part = 'OWNER' AND a.closed_on IS NULL
            LEFT JOIN fund_balance b ON b.account_id = a.account_id
            WHERE u.compound_id = ? AND u.lapsed_on = '9999-12-31' AND (? = 0 OR u.building_id = ?)
            ORDER BY u.building_id, u.delivery_order, u.unit_id
            """;

    private static final String SHARE = """
            INSERT INTO fund_withdrawal_share (withdrawal_id, unit_id, line_no, account_id, book_id, area_hundredths,
                share_fen, from_account_fen, self_pay_fen)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String APPORTIONED = """
            UPDATE fund_withdrawal SET state = 'APPORTIONED', area_hundredths = ? WHERE withdrawal_id = ?
            """;

    private final Sql sql;
    private final FundScope scope;
    private final WithdrawalRows rows;
    private final AuditLog audit;

    ApportionWithdrawal(Sql sql, FundScope scope, WithdrawalRows rows, AuditLog audit) {
        this.sql = sql;
        this.scope = scope;
        this.rows = rows;
        this.audit = audit;
    }

    /** How many units bear a share. */
    @Transactional
    public int apportion(Viewer viewer, WithdrawalId id) {
        scope.requireRole(
                viewer,
                "计算分摊",
                Role.PROPERTY_COMPANY,
                Role.FALLBACK_MANAGER,
                Role.OWNERS_COMMITTEE,
                Role.FUND_CUSTODIAN);
        WithdrawalRow withdrawal = rows.lock(viewer, id);
        withdrawal.require(WithdrawalState.DRAFTED, "计算分摊");
        List<Bearer> bearers = bearers(withdrawal);
        long area = bearers.stream().mapToLong(Bearer::area).reduce(0, Math::addExact);
        List<Money> shares = LargestRemainder.split(
                withdrawal.budget(), bearers.stream().map(Bearer::area).toList());
        List<Object[]> lines = new ArrayList<>(bearers.size());
        for (int i = 0; i < bearers.size(); i++) {
            lines.add(bearers.get(i).line(id, i + 1, shares.get(i)));
        }
        sql.batch(SHARE, lines);
        sql.update(APPORTIONED, area, id.value());
        audit.record(viewer, "ApportionWithdrawal", "withdrawal:" + id, "按面积分摊到 %d 户".formatted(lines.size()));
        return lines.size();
    }

    private List<Bearer> bearers(WithdrawalRow withdrawal) {
        List<Bearer> bearers = sql.list(
                UNITS,
                row -> new Bearer(
                        row.getLong("unit_id"),
                        row.getLong("area_hundredths"),
                        row.getLong("account_id"),
                        row.getLong("book_id"),
                        Money.ofFen(row.getLong("available_fen"))),
                withdrawal.compound().value(),
                withdrawal.building(),
                withdrawal.building());
        if (bearers.isEmpty()) {
            throw new NobodyInScope("分摊范围内没有登记的房屋");
        }
        return bearers;
    }

    /** A unit in scope with what its sub-account could pay. */
    private record Bearer(long unit, long area, long account, long book, Money available) {

        Object[] line(WithdrawalId id, int lineNo, Money share) {
            Money fromAccount = share.min(available);
            return new Object[] {
                id.value(),
                unit,
                lineNo,
                account,
                book,
                area,
                share.fen(),
                fromAccount.fen(),
                share.minus(fromAccount).fen()
            };
        }
    }
}
