package cn.changxiao.fund.withdrawal;

import cn.changxiao.fund.posting.RetriedWhenLocked;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;

/** Ends one hold whose day has come, once. */
@Singleton
class ExpireHold {

    private static final String EXPIRED = """
            UPDATE fund_withdrawal SET state = 'REJECTED', rejection = ? WHERE withdrawal_id = ?
            """;

    private final Sql sql;
    private final Clock clock;
    private final WithdrawalRows rows;
    private final AuditLog audit;

    ExpireHold(Sql sql, Clock clock, WithdrawalRows rows, AuditLog audit) {
        this.sql = sql;
        this.clock = clock;
        this.rows = rows;
        this.audit = audit;
    }

    /** False if somebody else was there first. */
    @RetriedWhenLocked
    @Transactional
    boolean expire(WithdrawalId id) {
        WithdrawalRow withdrawal = rows.lock(id);
        if (withdrawal.state() != WithdrawalState.APPROVED || !withdrawal.isHoldOver(LocalDate.now(clock))) {
            return false;
        }
        rows.release(id);
        String reason = "批准后未在 %s 前支付，冻结到期自动解除".formatted(withdrawal.heldUntil().orElseThrow());
        sql.update(EXPIRED, reason, id.value());
        audit.record(
                Viewer.service(), "ExpireHold", "withdrawal:" + id, "“%s”：%s".formatted(withdrawal.project(), reason));
        return true;
    }
}
