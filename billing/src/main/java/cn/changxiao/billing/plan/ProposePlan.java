package cn.changxiao.billing.plan;

import cn.changxiao.billing.Managers;
import cn.changxiao.billing.Retry;
import cn.changxiao.property.Ids;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A clerk writes down the instalments an owner offers; a colleague agrees to them. */
@Singleton
public class ProposePlan {

    private static final String BY_KEY = "SELECT plan_id, content_hash FROM billing_plan WHERE business_key = ?";
    private static final String ACTIVE = "SELECT plan_id FROM billing_plan WHERE issuer_id = ? AND active_unit = ?";
    private static final String INSERT = """
            INSERT INTO billing_plan (plan_id, business_key, content_hash, issuer_id, compound_id, unit_id, total_fen,
                grace_days, state, proposed_by, proposed_at, active_unit)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'PROPOSED', ?, ?, ?)
            """;
    private static final String ITEM = """
            INSERT INTO billing_plan_item (unit_id, period, fee_item_id, sequence_no, plan_id, bill_id, planned_fen)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String INSTALMENT = """
            INSERT INTO billing_plan_instalment (plan_id, instalment_no, due_on, amount_fen) VALUES (?, ?, ?, ?)
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final PlanArrears arrears;
    private final AuditLog audit;

    ProposePlan(Sql sql, Ids ids, Clock clock, PlanArrears arrears, AuditLog audit) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.arrears = arrears;
        this.audit = audit;
    }

    /**
     * The id of the plan; the same key with the same content gets the earlier one.
     *
     * @throws NotFound if nothing of what was chosen is overdue
     * @throws PlanDoesNotAddUp if the instalments do not sum to the arrears chosen
     * @throws UnitHasPlan if another plan of the unit runs
     */
    public PlanId propose(Viewer viewer, NewPlan plan) {
        return Retry.whileContended(() -> proposeOnce(viewer, plan));
    }

    @Transactional
    PlanId proposeOnce(Viewer viewer, NewPlan plan) {
        long issuer = Managers.issuer(viewer, "办理分期").value();
        return earlier(plan).orElseGet(() -> insert(viewer, issuer, plan));
    }

    private Optional<PlanId> earlier(NewPlan plan) {
        return sql.first(
                BY_KEY,
                row -> {
                    if (!Arrays.equals(row.getBytes("content_hash"), plan.contentHash())) {
                        throw new KeyReusedWithOtherContent(plan.key());
                    }
                    return new PlanId(row.getLong("plan_id"));
                },
                plan.key().value());
    }

    private PlanId insert(Viewer viewer, long issuer, NewPlan plan) {
        if (plan.instalments().get(0).dueOn().isBefore(LocalDate.now(clock))) {
            throw new InvalidValue("首期日期不得早于今天。");
        }
        List<PlanArrears.Item> items = arrears.lock(issuer, plan.unit()).stream()
                .filter(item -> plan.isFor(item.bill()))
                .toList();
        if (items.isEmpty()) {
            throw new NotFound("有逾期欠费的房屋", plan.unit());
        }
        Money total = Money.sum(items.stream().map(PlanArrears.Item::open).toList());
        if (!total.equals(plan.total())) {
            throw new PlanDoesNotAddUp(plan.total(), total);
        }
        Optional<PlanId> active = sql.first(
                ACTIVE, row -> new PlanId(row.getLong(1)), issuer, plan.unit().value());
        if (active.isPresent()) {
            // The same request, sent twice at once, may have been taken since it was asked for above.
            return earlier(plan).orElseThrow(() -> new UnitHasPlan(active.get()));
        }
        return write(viewer, issuer, plan, items, total);
    }

    private PlanId write(Viewer viewer, long issuer, NewPlan plan, List<PlanArrears.Item> items, Money total) {
        PlanId id = new PlanId(ids.next());
        sql.update(
                INSERT,
                id.value(),
                plan.key().value(),
                plan.contentHash(),
                issuer,
                items.get(0).compound(),
                plan.unit().value(),
                total.fen(),
                plan.graceDays(),
                viewer.user().value(),
                LocalDateTime.now(clock),
                plan.unit().value());
        insertParts(id, plan, items);
        audit.record(
                viewer,
                "ProposePlan",
                "plan:" + id,
                "户 %s 欠费 %s 元分 %d 期"
                        .formatted(plan.unit(), total, plan.instalments().size()));
        return id;
    }

    private void insertParts(PlanId id, NewPlan plan, List<PlanArrears.Item> items) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (PlanArrears.Item item : items) {
            rows.add(new Object[] {
                plan.unit().value(),
                item.period(),
                item.feeItem(),
                item.sequence(),
                id.value(),
                item.bill(),
                item.open().fen()
            });
        }
        sql.batch(ITEM, rows);
        List<@Nullable Object[]> parts = new ArrayList<>();
        for (Instalment instalment : plan.instalments()) {
            parts.add(new Object[] {
                id.value(),
                parts.size() + 1,
                instalment.dueOn(),
                instalment.amount().fen()
            });
        }
        sql.batch(INSTALMENT, parts);
    }
}
