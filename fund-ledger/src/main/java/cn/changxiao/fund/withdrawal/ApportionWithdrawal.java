package cn.changxiao.fund.withdrawal;

import cn.changxiao.fund.account.AccountPart;
import cn.changxiao.fund.account.FundScope;
import cn.changxiao.fund.withdrawal.SellerSplit.Deposits;
import cn.changxiao.fund.withdrawal.SellerSplit.Sold;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.money.LargestRemainder;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Splits the budget over the units in scope by registered area (维修资金管理办法 art. 20): shares sum to the budget, fen
 * left over go to the largest remainders and then in delivery order. A sold public unit's share is borne by the owner and
 * the selling organisation by what both have deposited, as two lines. What a sub-account cannot bear is shown as its
 * owner's or organisation's to pay; no balance goes below zero.
 */
@Singleton
public class ApportionWithdrawal {

    private static final String UNITS = """
            SELECT u.unit_id, u.area_hundredths, COALESCE(a.account_id, 0) AS account_id, COALESCE(a.book_id, 0) AS book_id,
                COALESCE(-b.balance_fen - b.held_fen, 0) AS available_fen, COALESCE(i.amount_fen, 0) AS deposit_fen,
                CASE WHEN s.account_id IS NULL THEN '' ELSE u.selling_organisation END AS seller,
                COALESCE(s.account_id, 0) AS seller_account_id, COALESCE(s.book_id, 0) AS seller_book_id,
                COALESCE(-sb.balance_fen - sb.held_fen, 0) AS seller_available_fen,
                COALESCE(si.amount_fen, 0) AS seller_deposit_fen
            FROM registry_unit u
            LEFT JOIN fund_account a ON a.unit_id = u.unit_id AND a.part = 'OWNER' AND a.closed_on IS NULL
            LEFT JOIN fund_balance b ON b.account_id = a.account_id
            LEFT JOIN fund_initial_deposit i ON i.account_id = a.account_id
            LEFT JOIN fund_account s ON s.unit_id = u.unit_id AND s.part = 'SELLER' AND s.closed_on IS NULL
            LEFT JOIN fund_balance sb ON sb.account_id = s.account_id
            LEFT JOIN fund_initial_deposit si ON si.account_id = s.account_id
            WHERE u.compound_id = ? AND u.lapsed_on = '9999-12-31' AND (? = 0 OR u.building_id = ?)
            ORDER BY u.building_id, u.delivery_order, u.unit_id
            """;

    private static final String SHARE = """
            INSERT INTO fund_withdrawal_share (withdrawal_id, unit_id, line_no, account_id, book_id, area_hundredths,
                share_fen, from_account_fen, self_pay_fen, part, part_deposit_fen, all_deposit_fen)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
        List<Object[]> lines = lines(id, bearers, shares);
        sql.batch(SHARE, lines);
        sql.update(APPORTIONED, area, id.value());
        audit.record(viewer, "ApportionWithdrawal", "withdrawal:" + id, "按面积分摊到 %d 户".formatted(bearers.size()));
        return bearers.size();
    }

    private static List<Object[]> lines(WithdrawalId id, List<Bearer> bearers, List<Money> shares) {
        SellerSplit split = new SellerSplit(IntStream.range(0, bearers.size())
                .mapToObj(i -> bearers.get(i).sold(shares.get(i)))
                .toList());
        List<Object[]> lines = new ArrayList<>(bearers.size());
        for (int i = 0; i < bearers.size(); i++) {
            Bearer bearer = bearers.get(i);
            Money sellers = split.part(i);
            Money owners = shares.get(i).minus(sellers);
            Deposits deposits = split.deposits(bearer.seller());
            Money all = sellers.isZero() ? Money.ZERO : deposits.all();
            if (sellers.isZero() || !owners.isZero()) {
                lines.add(bearer.line(id, lines.size() + 1, AccountPart.OWNER, owners, deposits.owners(), all));
            }
            if (!sellers.isZero()) {
                lines.add(bearer.line(id, lines.size() + 1, AccountPart.SELLER, sellers, deposits.sellers(), all));
            }
        }
        return lines;
    }

    private List<Bearer> bearers(WithdrawalRow withdrawal) {
        List<Bearer> bearers = sql.list(
                UNITS,
                ApportionWithdrawal::read,
                withdrawal.compound().value(),
                withdrawal.building(),
                withdrawal.building());
        if (bearers.isEmpty()) {
            throw new NobodyInScope("分摊范围内没有登记的房屋");
        }
        return bearers;
    }

    private static Bearer read(ResultSet row) throws SQLException {
        return new Bearer(
                row.getLong("unit_id"),
                row.getLong("area_hundredths"),
                purse(row, ""),
                row.getString("seller"),
                purse(row, "seller_"));
    }

    private static Purse purse(ResultSet row, String whose) throws SQLException {
        return new Purse(
                row.getLong(whose + "account_id"),
                row.getLong(whose + "book_id"),
                Money.ofFen(row.getLong(whose + "available_fen")),
                Money.ofFen(row.getLong(whose + "deposit_fen")));
    }

    /** A sub-account with what it could pay and what was deposited first; account 0 for a unit that has none. */
    private record Purse(long account, long book, Money available, Money deposit) {}

    /** A unit in scope with its owner's purse and, where there is one, that of whoever sold it. */
    private record Bearer(long unit, long area, Purse owner, String seller, Purse sellers) {

        Sold sold(Money share) {
            return new Sold(seller, share, new Deposits(owner.deposit(), sellers.deposit()));
        }

        Object[] line(WithdrawalId id, int lineNo, AccountPart part, Money share, Money deposited, Money all) {
            Purse purse = part == AccountPart.OWNER ? owner : sellers;
            Money fromAccount = share.min(purse.available());
            return new Object[] {
                id.value(),
                unit,
                lineNo,
                purse.account(),
                purse.book(),
                area,
                share.fen(),
                fromAccount.fen(),
                share.minus(fromAccount).fen(),
                part.name(),
                all.isZero() ? 0 : deposited.fen(),
                all.fen()
            };
        }
    }
}
