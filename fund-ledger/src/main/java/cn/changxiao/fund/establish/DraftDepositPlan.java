package cn.changxiao.fund.establish;

import cn.changxiao.fund.account.FundScope;
import cn.changxiao.property.Ids;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.policy.Policies;
import cn.changxiao.property.policy.PolicyParameter;
import cn.changxiao.property.policy.PolicyValue;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The maker's half of a plan: what each unit lacks to the standard of its place (art. 7), by area, rounded half up to the
 * fen. Units that an earlier plan asks are left out.
 */
@Singleton
public class DraftDepositPlan {

    private static final int HUNDREDTHS = 100;

    private static final String KNOWN = "SELECT plan_id, content_hash FROM fund_deposit_plan WHERE business_key = ?";

    private static final String PLACE = "SELECT street_code FROM registry_compound WHERE compound_id = ?";

    private static final String UNITS = """
            SELECT a.account_id, u.area_hundredths, COALESCE(i.amount_fen, 0) AS had_fen
            FROM fund_account a
            JOIN registry_unit u ON u.unit_id = a.unit_id
            LEFT JOIN fund_initial_deposit i ON i.account_id = a.account_id
            WHERE a.compound_id = ? AND a.book_id = ? AND a.level = 'UNIT' AND a.part = 'OWNER' AND a.closed_on IS NULL
                AND NOT EXISTS (
                    SELECT 1 FROM fund_deposit_plan_unit x JOIN fund_deposit_plan p ON p.plan_id = x.plan_id
                    WHERE x.account_id = a.account_id AND p.state <> 'REJECTED')
            ORDER BY a.account_id
            """;

    private static final String INSERT = """
            INSERT INTO fund_deposit_plan (plan_id, book_id, compound_id, business_key, content_hash, per_square_metre_fen,
                basis, instalments, first_due, months_apart, state, maker_id, drafted_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'DRAFTED', ?, ?)
            """;

    private static final String UNIT = """
            INSERT INTO fund_deposit_plan_unit (plan_id, account_id, area_hundredths, amount_fen, had_fen)
            VALUES (?, ?, ?, ?, ?)
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final FundScope scope;
    private final Policies policies;
    private final AuditLog audit;

    DraftDepositPlan(Sql sql, Ids ids, Clock clock, FundScope scope, Policies policies, AuditLog audit) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.scope = scope;
        this.policies = policies;
        this.audit = audit;
    }

    /**
     * The plan that awaits a second person; the same again for the same key.
     *
     * @throws NothingToDemand if no unit lacks anything
     */
    @Transactional
    public DepositPlanId draft(Viewer viewer, NewDepositPlan plan) {
        scope.kept(viewer, plan.book(), "编制补建计划");
        scope.requireVisible(viewer, plan.compound());
        return known(plan).orElseGet(() -> create(viewer, plan));
    }

    private Optional<DepositPlanId> known(NewDepositPlan plan) {
        return sql.first(
                KNOWN,
                row -> {
                    if (!Arrays.equals(row.getBytes("content_hash"), plan.contentHash())) {
                        throw new KeyReusedWithOtherContent(plan.key());
                    }
                    return new DepositPlanId(row.getLong("plan_id"));
                },
                plan.key().value());
    }

    private DepositPlanId create(Viewer viewer, NewDepositPlan plan) {
        LocalDate today = LocalDate.now(clock);
        if (!plan.instalments().firstDue().isAfter(today)) {
            throw new InvalidValue(
                    "首期交存期限 %s 须晚于今天。".formatted(plan.instalments().firstDue()));
        }
        PolicyValue standard = standard(plan, today);
        List<Asked> asked = asked(plan, Money.ofFen(standard.value()));
        DepositPlanId id = new DepositPlanId(ids.next());
        insert(viewer, plan, id, standard);
        insertUnits(id, asked);
        Money total = Money.sum(asked.stream().map(Asked::amount).toList());
        audit.record(
                viewer,
                "DraftDepositPlan",
                "deposit-plan:" + id,
                "编制补建计划 %d 户 %s 元，%d 期"
                        .formatted(
                                asked.size(),
                                total.grouped(),
                                plan.instalments().count()));
        return id;
    }

    private void insertUnits(DepositPlanId id, List<Asked> asked) {
        sql.batch(
                UNIT,
                asked.stream()
                        .map(unit -> new Object[] {
                            id.value(),
                            unit.account(),
                            unit.area(),
                            unit.amount().fen(),
                            unit.had().fen()
                        })
                        .toList());
    }

    private PolicyValue standard(NewDepositPlan plan, LocalDate today) {
        String place = sql.first(PLACE, row -> row.getString(1), plan.compound().value())
                .orElseThrow(() -> new NotFound("小区", plan.compound()));
        return policies.explain(PolicyParameter.FUND_DEPOSIT_PER_SQUARE_METRE, place, today);
    }

    private List<Asked> asked(NewDepositPlan plan, Money standard) {
        List<Asked> asked = sql
                .list(
                        UNITS,
                        row -> {
                            long area = row.getLong("area_hundredths");
                            Money had = Money.ofFen(row.getLong("had_fen"));
                            Money whole = standard.times(area, HUNDREDTHS, RoundingMode.HALF_UP);
                            return new Asked(row.getLong("account_id"), area, whole.minus(had), had);
                        },
                        plan.compound().value(),
                        plan.book().value())
                .stream()
                .filter(unit -> unit.amount().isPositive())
                .toList();
        if (asked.isEmpty()) {
            throw new NothingToDemand(standard);
        }
        return asked;
    }

    private void insert(Viewer viewer, NewDepositPlan plan, DepositPlanId id, PolicyValue standard) {
        sql.update(
                INSERT,
                id.value(),
                plan.book().value(),
                plan.compound().value(),
                plan.key().value(),
                plan.contentHash(),
                standard.value(),
                standard.clause(),
                plan.instalments().count(),
                plan.instalments().firstDue(),
                plan.instalments().monthsApart(),
                viewer.user().value(),
                LocalDateTime.now(clock));
    }

    /** A unit with what it lacks and what it had. */
    private record Asked(long account, long area, Money amount, Money had) {}
}
