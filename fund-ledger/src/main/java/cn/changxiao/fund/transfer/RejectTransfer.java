package cn.changxiao.fund.transfer;

import cn.changxiao.fund.account.FundScope;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

/** Turns a prepared transfer down, or takes it back, before it is carried out. */
@Singleton
public class RejectTransfer {

    private static final String REJECTED = """
            UPDATE fund_transfer SET state = 'REJECTED', checker_id = ? WHERE transfer_id = ? AND state = 'PREPARED'
            """;

    private final Sql sql;
    private final FundScope scope;
    private final TransferRows rows;
    private final AuditLog audit;

    RejectTransfer(Sql sql, FundScope scope, TransferRows rows, AuditLog audit) {
        this.sql = sql;
        this.scope = scope;
        this.rows = rows;
        this.audit = audit;
    }

    /** @throws TransferDecided if it was carried out or rejected before */
    @Transactional
    public void reject(Viewer viewer, TransferId id) {
        scope.requireRole(viewer, "退回资金划转", Role.FUND_CUSTODIAN);
        rows.lock(viewer, id).requireOpen();
        sql.update(REJECTED, viewer.user().value(), id.value());
        audit.record(viewer, "RejectTransfer", "fund-transfer:" + id, "退回资金划转");
    }
}
