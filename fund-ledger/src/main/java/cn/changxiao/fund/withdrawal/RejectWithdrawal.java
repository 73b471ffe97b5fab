package cn.changxiao.fund.withdrawal;

import cn.changxiao.fund.account.FundScope;
import cn.changxiao.fund.posting.RetriedWhenLocked;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

/** Sends an application back for good, with the reason; what was held is free again. */
@Singleton
public class RejectWithdrawal {

    private static final String REJECTED = """
            UPDATE fund_withdrawal SET state = 'REJECTED', rejection = ? WHERE withdrawal_id = ?
            """;

    private final Sql sql;
    private final FundScope scope;
    private final WithdrawalRows rows;
    private final AuditLog audit;

    RejectWithdrawal(Sql sql, FundScope scope, WithdrawalRows rows, AuditLog audit) {
        this.sql = sql;
        this.scope = scope;
        this.rows = rows;
        this.audit = audit;
    }

    @RetriedWhenLocked
    @Transactional
    public void reject(Viewer viewer, WithdrawalId id, String reason) {
        scope.requireRole(viewer, "退回使用申请", Role.OWNERS_COMMITTEE, Role.FUND_CUSTODIAN);
        if (reason.isBlank() || reason.length() > 200) {
            throw new InvalidValue("退回理由须为 1 至 200 个字符。");
        }
        WithdrawalRow withdrawal = rows.lock(viewer, id);
        if (withdrawal.state() == WithdrawalState.PAID || withdrawal.state() == WithdrawalState.REJECTED) {
            throw new WrongWithdrawalState(withdrawal.state(), "退回");
        }
        if (withdrawal.state() == WithdrawalState.APPROVED) {
            rows.release(id);
        }
        sql.update(REJECTED, reason, id.value());
        audit.record(
                viewer, "RejectWithdrawal", "withdrawal:" + id, "退回“%s”：%s".formatted(withdrawal.project(), reason));
    }
}
