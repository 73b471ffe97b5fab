package cn.changxiao.fund.publicincome;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.FundScope;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

/** Turns a recorded income down, or takes it back, before it is booked. */
@Singleton
public class RejectPublicIncome {

    private static final String REJECTED = """
            UPDATE fund_public_income SET state = 'REJECTED', checker_id = ? WHERE income_id = ? AND state = 'RECORDED'
            """;

    private final Sql sql;
    private final FundScope scope;
    private final PublicIncomeRows rows;
    private final AuditLog audit;

    RejectPublicIncome(Sql sql, FundScope scope, PublicIncomeRows rows, AuditLog audit) {
        this.sql = sql;
        this.scope = scope;
        this.rows = rows;
        this.audit = audit;
    }

    /** @throws PublicIncomeDecided if it was decided before */
    @Transactional
    public void reject(Viewer viewer, BookId book, PublicIncomeId id) {
        scope.kept(viewer, book, "退回公共收益");
        rows.lock(book, id).requireOpen();
        sql.update(REJECTED, viewer.user().value(), id.value());
        audit.record(viewer, "RejectPublicIncome", "public-income:" + id, "退回公共收益登记");
    }
}
