package cn.changxiao.fund.leaving;

import cn.changxiao.property.Sql;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;

/** Ends locked sub-accounts after their last voucher. */
@Singleton
public class EndAccounts {

    private static final String CLOSE =
            "UPDATE fund_account SET closed_on = ? WHERE account_id = ? AND closed_on IS NULL";

    private final Sql sql;
    private final FirstDeposits firstDeposits;

    EndAccounts(Sql sql, FirstDeposits firstDeposits) {
        this.sql = sql;
        this.firstDeposits = firstDeposits;
    }

    /** From {@code day} on they take no voucher; {@code change} names the loss or transfer. In the running transaction. */
    public void end(long change, List<LeavingAccount> accounts, LocalDate day) {
        firstDeposits.leave(change, accounts);
        sql.batch(
                CLOSE,
                accounts.stream()
                        .map(account -> new Object[] {day, account.id().value()})
                        .toList());
    }
}
