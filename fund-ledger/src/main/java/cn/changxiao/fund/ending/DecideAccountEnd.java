package cn.changxiao.fund.ending;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.FundScope;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;

/** The checker's half of ending an empty sub-account: it ends today, or the request goes back. */
@Singleton
public class DecideAccountEnd {

    private static final String LOCK = """
            SELECT unit_id, state, maker_id FROM fund_account_end WHERE end_id = ? AND book_id = ? FOR UPDATE
            """;

    private static final String CLOSE =
            "UPDATE fund_account SET closed_on = ? WHERE account_id = ? AND closed_on IS NULL";

    private static final String ENDED = """
            UPDATE fund_account_end SET state = 'ENDED', checker_id = ?, ended_on = ?
            WHERE end_id = ? AND state = 'REQUESTED'
            """;

    private static final String REJECTED = """
            UPDATE fund_account_end SET state = 'REJECTED', checker_id = ? WHERE end_id = ? AND state = 'REQUESTED'
            """;

    private final Sql sql;
    private final Clock clock;
    private final FundScope scope;
    private final EmptyAccounts emptyAccounts;
    private final AuditLog audit;

    DecideAccountEnd(Sql sql, Clock clock, FundScope scope, EmptyAccounts emptyAccounts, AuditLog audit) {
        this.sql = sql;
        this.clock = clock;
        this.scope = scope;
        this.emptyAccounts = emptyAccounts;
        this.audit = audit;
    }

    /**
     * Ends the sub-account ({@code agreed}) or turns the request down.
     *
     * @throws AccountEndDecided if it was decided before
     * @throws SamePersonCannotCheck if its maker agrees
     * @throws AccountNotEmpty if money has come since
     */
    @Transactional
    public void decide(Viewer viewer, BookId book, AccountEndId id, boolean agreed) {
        scope.kept(viewer, book, "复核销户");
        Request request = sql.first(
                        LOCK,
                        row -> new Request(
                                new UnitId(row.getLong("unit_id")),
                                AccountEndState.valueOf(row.getString("state")),
                                row.getLong("maker_id")),
                        id.value(),
                        book.value())
                .orElseThrow(() -> new NotFound("销户申请", id));
        if (request.state() != AccountEndState.REQUESTED) {
            throw new AccountEndDecided(id, request.state());
        }
        if (!agreed) {
            sql.update(REJECTED, viewer.user().value(), id.value());
            audit.record(viewer, "DecideAccountEnd", "account-end:" + id, "退回销户申请");
            return;
        }
        if (request.maker() == viewer.user().value()) {
            throw new SamePersonCannotCheck("销户复核");
        }
        end(viewer, book, id, request.unit());
    }

    private void end(Viewer viewer, BookId book, AccountEndId id, UnitId unit) {
        LocalDate today = LocalDate.now(clock);
        sql.batch(
                CLOSE,
                emptyAccounts.lock(book, unit).stream()
                        .map(account -> new Object[] {today, account.value()})
                        .toList());
        sql.update(ENDED, viewer.user().value(), today, id.value());
        audit.record(viewer, "DecideAccountEnd", "account-end:" + id, "户号 %s 的分户账销户".formatted(unit));
    }

    private record Request(UnitId unit, AccountEndState state, long maker) {}
}
