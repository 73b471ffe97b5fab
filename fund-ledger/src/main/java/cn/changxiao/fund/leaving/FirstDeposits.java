package cn.changxiao.fund.leaving;

import cn.changxiao.fund.ledger.AccountId;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Lowers what counts as a unit's first deposit, the base of the top-up rule, when that money leaves the fund. It is kept
 * beside what splits and merges carry on, with account 0 for outside.
 */
@Singleton
public class FirstDeposits {

    private static final String LEAVES = """
            INSERT INTO fund_carried_initial (change_id, from_account_id, account_id, amount_fen, recorded_at)
            VALUES (?, ?, 0, ?, ?)
            """;

    private static final String LOWER = """
            UPDATE fund_initial_deposit SET amount_fen = amount_fen - ? WHERE account_id = ? AND amount_fen >= ?
            """;

    private final Sql sql;
    private final Clock clock;

    FirstDeposits(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** {@code change} names the refund, loss or transfer; in its transaction. */
    public void leave(long change, AccountId account, Money amount) {
        if (sql.update(LOWER, amount.fen(), account.value(), amount.fen()) != 1) {
            throw new IllegalStateException("account " + account + " has no first deposit of " + amount);
        }
        sql.update(LEAVES, change, account.value(), amount.fen(), LocalDateTime.now(clock));
    }

    /** All that the accounts have. */
    void leave(long change, List<LeavingAccount> accounts) {
        LocalDateTime now = LocalDateTime.now(clock);
        List<LeavingAccount> with = accounts.stream()
                .filter(account -> account.initial().isPositive())
                .toList();
        sql.batch(
                LEAVES,
                with.stream()
                        .map(account -> new Object[] {
                            change, account.id().value(), account.initial().fen(), now
                        })
                        .toList());
        sql.batch(
                LOWER,
                with.stream()
                        .map(account -> new Object[] {
                            account.initial().fen(),
                            account.id().value(),
                            account.initial().fen()
                        })
                        .toList());
    }
}
