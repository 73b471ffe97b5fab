package cn.changxiao.fund.succession;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.ledger.AccountId;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.unitchange.UnitSuccession;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Locks the sub-accounts of a unit that lapses and refuses what is still open on them. */
@Singleton
class OldAccounts {

    private static final String LOCK = """
            SELECT a.account_id, a.book_id, a.title_code, a.part, -b.balance_fen, b.held_fen, COALESCE(i.amount_fen, 0)
            FROM fund_account a
            JOIN fund_balance b ON b.account_id = a.account_id
            LEFT JOIN fund_initial_deposit i ON i.account_id = a.account_id
            WHERE a.unit_id = ? AND a.level = 'UNIT' AND a.closed_on IS NULL
            ORDER BY a.account_id FOR UPDATE
            """;
    private static final String WITHDRAWAL = """
            SELECT w.project FROM fund_withdrawal w JOIN fund_withdrawal_share s ON s.withdrawal_id = w.withdrawal_id
            WHERE s.account_id = ? AND w.state IN ('APPORTIONED', 'APPROVED') ORDER BY w.withdrawal_id LIMIT 1
            """;
    private static final String DEPOSIT = """
            SELECT d.received_on FROM fund_deposit_batch d JOIN fund_deposit_line l ON l.batch_id = d.batch_id
            WHERE l.account_id = ? AND d.state = 'RECORDED' ORDER BY d.batch_id LIMIT 1
            """;
    private static final String INCOME = """
            SELECT r.received_on FROM fund_income_run r JOIN fund_income_share s ON s.run_id = r.run_id
            WHERE s.account_id = ? AND r.state = 'RECORDED' ORDER BY r.run_id LIMIT 1
            """;

    private static final String INTEREST = """
            SELECT r.booked_on FROM fund_interest_run r
            JOIN fund_account a ON a.book_id = r.book_id
            JOIN fund_interest_share s ON s.run_id = r.run_id AND s.compound_id = a.compound_id
                AND s.account_id = a.account_id
            WHERE a.account_id = ? AND (r.state IN ('PREPARED', 'APPROVED')
                    OR r.run_id IN (SELECT x.run_id FROM fund_interest_undo x WHERE x.state <> 'DONE'))
            ORDER BY r.run_id LIMIT 1
            """;

    private final Sql sql;

    OldAccounts(Sql sql) {
        this.sql = sql;
    }

    /** @throws AccountInUse if a withdrawal, a deposit or an income run that is not finished counts on one of them */
    List<OldAccount> lock(UnitSuccession.Place unit) {
        List<OldAccount> accounts = sql.list(
                LOCK,
                row -> new OldAccount(
                        new AccountId(row.getLong(1)),
                        new BookId(row.getLong(2)),
                        AccountTitle.of(row.getString(3)),
                        row.getString(4),
                        Money.ofFen(row.getLong(5)),
                        Money.ofFen(row.getLong(6)),
                        Money.ofFen(row.getLong(7))),
                unit.unit().value());
        accounts.forEach(account -> requireIdle(unit.text(), account));
        return accounts;
    }

    private void requireIdle(String place, OldAccount account) {
        refuse(place, WITHDRAWAL, account, "有未办结的维修资金使用申请“%s”");
        refuse(place, DEPOSIT, account, "有 %s 收到而未复核的交存");
        refuse(place, INCOME, account, "有 %s 登记而未分配的收益");
        refuse(place, INTEREST, account, "有 %s 编制而未办结的收益分配");
        if (!account.held().isZero()) {
            throw new AccountInUse(place, "有冻结款 %s 元".formatted(account.held().grouped()));
        }
    }

    private void refuse(String place, String query, OldAccount account, String what) {
        Optional<String> open =
                sql.first(query, row -> row.getString(1), account.id().value());
        if (open.isPresent()) {
            throw new AccountInUse(place, what.formatted(open.get()));
        }
    }
}
