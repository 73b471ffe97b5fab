package cn.changxiao.fund.withdrawal;

import cn.changxiao.fund.account.FundScope;
import cn.changxiao.fund.account.InList;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.certificate.CertificateNumber;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Locks withdrawals for their next step and moves the holds that belong to them. */
@Singleton
class WithdrawalRows {

    private static final String LOCK = """
            SELECT withdrawal_id, compound_id, building_id, project, budget_fen, state, applicant_id, payment_maker_id,
                paid_on, held_until,
                (SELECT c.certificate_number FROM registry_certificate c
                    WHERE c.certificate_id = decision_certificate_id) AS certificate_number
            FROM fund_withdrawal WHERE withdrawal_id = ? FOR UPDATE
            """;

    private static final String ACCOUNTS = """
            SELECT account_id FROM fund_withdrawal_share
            WHERE withdrawal_id = ? AND from_account_fen > 0
            ORDER BY account_id
            """;

    /** In the order in which everybody locks balances. */
    private static final String LOCK_BALANCES = """
            SELECT account_id FROM fund_balance FORCE INDEX (PRIMARY)
            WHERE account_id IN (:list)
            ORDER BY account_id
            FOR UPDATE
            """;

    private static final String HOLD = """
            UPDATE fund_balance b
            JOIN fund_withdrawal_share s ON s.account_id = b.account_id
            SET b.held_fen = b.held_fen + s.from_account_fen
            WHERE s.withdrawal_id = ? AND s.from_account_fen > 0
                AND -b.balance_fen - b.held_fen >= s.from_account_fen
            """;

    private static final String RELEASE = """
            UPDATE fund_balance b
            JOIN fund_withdrawal_share s ON s.account_id = b.account_id
            SET b.held_fen = b.held_fen - s.from_account_fen
            WHERE s.withdrawal_id = ? AND s.from_account_fen > 0
            """;

    private final Sql sql;
    private final FundScope scope;

    WithdrawalRows(Sql sql, FundScope scope) {
        this.sql = sql;
        this.scope = scope;
    }

    /** The withdrawal, locked, for work that nobody asked for. */
    WithdrawalRow lock(WithdrawalId id) {
        return sql.first(LOCK, WithdrawalRows::read, id.value()).orElseThrow(() -> new NotFound("使用申请", id));
    }

    /** The withdrawal, locked; not found for whoever does not see its compound. */
    WithdrawalRow lock(Viewer viewer, WithdrawalId id) {
        WithdrawalRow row = lock(id);
        scope.requireVisible(viewer, row.compound());
        return row;
    }

    /**
     * Holds every unit's part.
     *
     * @throws BalancesHaveChanged if one has less available than its part
     */
    void hold(WithdrawalId id) {
        int wanted = lockBalances(id);
        if (wanted == 0) {
            throw new NobodyInScope("分摊范围内没有可用余额");
        }
        int held = sql.update(HOLD, id.value());
        if (held < wanted) {
            throw new BalancesHaveChanged(wanted - held);
        }
    }

    void release(WithdrawalId id) {
        lockBalances(id);
        sql.update(RELEASE, id.value());
    }

    private int lockBalances(WithdrawalId id) {
        List<Long> accounts = sql.list(ACCOUNTS, row -> row.getLong(1), id.value());
        return InList.of(accounts)
                .query(sql, LOCK_BALANCES, row -> row.getLong(1))
                .size();
    }

    private static WithdrawalRow read(ResultSet row) throws SQLException {
        return new WithdrawalRow(
                new WithdrawalId(row.getLong("withdrawal_id")),
                new CompoundId(row.getLong("compound_id")),
                row.getLong("building_id"),
                row.getString("project"),
                Money.ofFen(row.getLong("budget_fen")),
                WithdrawalState.valueOf(row.getString("state")),
                new UserId(row.getLong("applicant_id")),
                row.getLong("payment_maker_id"),
                Optional.ofNullable(row.getObject("paid_on", LocalDate.class)),
                CertificateNumber.ifGiven(row.getString("certificate_number")),
                Optional.ofNullable(row.getObject("held_until", LocalDate.class)));
    }
}
