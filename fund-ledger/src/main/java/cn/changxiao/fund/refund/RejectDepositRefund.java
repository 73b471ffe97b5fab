package cn.changxiao.fund.refund;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.FundScope;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

/** Turns a refund down, or takes it back; what was asked for may then be asked for again. */
@Singleton
public class RejectDepositRefund {

    private static final int LONGEST_REASON = 100;

    private static final String REJECTED = """
            UPDATE fund_refund SET state = 'REJECTED', checker_id = ?, rejection = ?
            WHERE refund_id = ? AND state = 'REQUESTED'
            """;

    private final Sql sql;
    private final FundScope scope;
    private final DepositRefundRows rows;
    private final AuditLog audit;

    RejectDepositRefund(Sql sql, FundScope scope, DepositRefundRows rows, AuditLog audit) {
        this.sql = sql;
        this.scope = scope;
        this.rows = rows;
        this.audit = audit;
    }

    /** @throws DepositRefundDecided if it was decided before */
    @Transactional
    public void reject(Viewer viewer, BookId book, DepositRefundId id, String reason) {
        scope.kept(viewer, book, "退回返还申请");
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new InvalidValue("请填写退回理由，不超过 %d 个字符。".formatted(LONGEST_REASON));
        }
        rows.lock(book, id).requireOpen();
        sql.update(REJECTED, viewer.user().value(), reason, id.value());
        audit.record(viewer, "RejectDepositRefund", "deposit-refund:" + id, "退回返还申请：" + reason);
    }
}
