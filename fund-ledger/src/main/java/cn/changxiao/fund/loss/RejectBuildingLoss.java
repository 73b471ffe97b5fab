package cn.changxiao.fund.loss;

import cn.changxiao.fund.account.FundScope;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

/** Turns a recorded loss down, or takes it back, before it is booked. */
@Singleton
public class RejectBuildingLoss {

    private static final String REJECTED = """
            UPDATE fund_loss SET state = 'REJECTED', checker_id = ? WHERE loss_id = ? AND state = 'RECORDED'
            """;

    private final Sql sql;
    private final FundScope scope;
    private final BuildingLossRows rows;
    private final AuditLog audit;

    RejectBuildingLoss(Sql sql, FundScope scope, BuildingLossRows rows, AuditLog audit) {
        this.sql = sql;
        this.scope = scope;
        this.rows = rows;
        this.audit = audit;
    }

    /** @throws BuildingLossDecided if it is booked or was rejected before */
    @Transactional
    public void reject(Viewer viewer, BuildingLossId id) {
        scope.requireRole(viewer, "退回房屋灭失记录", Role.FUND_CUSTODIAN);
        rows.lock(viewer, id).require(BuildingLossState.RECORDED);
        sql.update(REJECTED, viewer.user().value(), id.value());
        audit.record(viewer, "RejectBuildingLoss", "building-loss:" + id, "退回房屋灭失记录");
    }
}
