package cn.changxiao.fund.establish;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.FundScope;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

/** The checker's half of a plan: the demands go out, or the plan goes back. Its maker may only take it back. */
@Singleton
public class DecideDepositPlan {

    private static final String LOCK = """
            SELECT state, maker_id FROM fund_deposit_plan WHERE plan_id = ? AND book_id = ? FOR UPDATE
            """;

    private static final String DECIDED = """
            UPDATE fund_deposit_plan SET state = ?, checker_id = ? WHERE plan_id = ? AND state = 'DRAFTED'
            """;

    private final Sql sql;
    private final FundScope scope;
    private final AuditLog audit;

    DecideDepositPlan(Sql sql, FundScope scope, AuditLog audit) {
        this.sql = sql;
        this.scope = scope;
        this.audit = audit;
    }

    /**
     * Sends the demands out ({@code agreed}) or the plan back.
     *
     * @throws DepositPlanDecided if it was decided before
     * @throws SamePersonCannotCheck if its maker agrees
     */
    @Transactional
    public void decide(Viewer viewer, BookId book, DepositPlanId id, boolean agreed) {
        scope.kept(viewer, book, "复核补建计划");
        Plan plan = sql.first(
                        LOCK,
                        row -> new Plan(DepositPlanState.valueOf(row.getString("state")), row.getLong("maker_id")),
                        id.value(),
                        book.value())
                .orElseThrow(() -> new NotFound("补建计划", id));
        if (plan.state() != DepositPlanState.DRAFTED) {
            throw new DepositPlanDecided(id, plan.state());
        }
        if (agreed && plan.maker() == viewer.user().value()) {
            throw new SamePersonCannotCheck("补建计划复核");
        }
        DepositPlanState next = agreed ? DepositPlanState.ISSUED : DepositPlanState.REJECTED;
        sql.update(DECIDED, next.name(), viewer.user().value(), id.value());
        audit.record(viewer, "DecideDepositPlan", "deposit-plan:" + id, "补建计划" + next.label());
    }

    private record Plan(DepositPlanState state, long maker) {}
}
