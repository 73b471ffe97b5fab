package cn.changxiao.fund.withdrawal;

import cn.changxiao.fund.account.FundScope;
import cn.changxiao.fund.voucher.FutureDate;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;

/** The maker's half of a payment to the contractor: the day on which the bank pays. */
@Singleton
public class PreparePayment {

    private static final String PREPARED = """
            UPDATE fund_withdrawal SET payment_maker_id = ?, paid_on = ? WHERE withdrawal_id = ?
            """;

    private final Sql sql;
    private final Clock clock;
    private final FundScope scope;
    private final WithdrawalRows rows;
    private final AuditLog audit;

    PreparePayment(Sql sql, Clock clock, FundScope scope, WithdrawalRows rows, AuditLog audit) {
        this.sql = sql;
        this.clock = clock;
        this.scope = scope;
        this.rows = rows;
        this.audit = audit;
    }

    @Transactional
    public void prepare(Viewer viewer, WithdrawalId id, LocalDate paidOn) {
        scope.requireRole(viewer, "制作付款单", Role.FUND_CUSTODIAN);
        WithdrawalRow withdrawal = rows.lock(viewer, id);
        withdrawal.require(WithdrawalState.APPROVED, "制作付款单");
        LocalDate today = LocalDate.now(clock);
        withdrawal.requireHeld(today);
        if (paidOn.isAfter(today)) {
            throw new FutureDate(paidOn, today);
        }
        sql.update(PREPARED, viewer.user().value(), paidOn, id.value());
        audit.record(viewer, "PreparePayment", "withdrawal:" + id, "付款制单，付款日 %s".formatted(paidOn));
    }
}
