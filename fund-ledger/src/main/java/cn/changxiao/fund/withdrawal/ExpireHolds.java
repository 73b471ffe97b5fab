package cn.changxiao.fund.withdrawal;

import cn.changxiao.property.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Frees what was approved but not paid in time; each withdrawal by itself, so that one does not wait for another. */
@Singleton
public class ExpireHolds {

    /** As many as one run looks at; the next run goes on. */
    private static final int AT_ONCE = 1_000;

    private static final String DUE = """
            SELECT withdrawal_id FROM fund_withdrawal WHERE state = 'APPROVED' AND held_until <= ?
            ORDER BY withdrawal_id
            LIMIT ?
            """;

    private final Sql sql;
    private final Clock clock;
    private final ExpireHold expireHold;

    ExpireHolds(Sql sql, Clock clock, ExpireHold expireHold) {
        this.sql = sql;
        this.clock = clock;
        this.expireHold = expireHold;
    }

    /** How many holds ended now; one that was paid or sent back meanwhile is none of them. */
    public int expire() {
        List<WithdrawalId> due = sql.list(DUE, row -> new WithdrawalId(row.getLong(1)), LocalDate.now(clock), AT_ONCE);
        return (int) due.stream().filter(expireHold::expire).count();
    }
}
