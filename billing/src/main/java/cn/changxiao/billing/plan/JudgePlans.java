package cn.changxiao.billing.plan;

import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Ends the agreed plans that were paid in full or broken, by the days on which money for their items was received.
 * Judging again changes nothing; a broken plan lets dunning and late fee go on from the day it was broken.
 */
@Singleton
public class JudgePlans {

    private static final String AGREED = """
            SELECT p.plan_id, p.total_fen, p.grace_days,
                (SELECT SUM(o.open_fen) FROM billing_plan_item i
                    JOIN billing_open_item o ON o.unit_id = i.unit_id AND o.period = i.period
                        AND o.fee_item_id = i.fee_item_id AND o.sequence_no = i.sequence_no
                    WHERE i.plan_id = p.plan_id) AS open_fen
            FROM billing_plan p WHERE p.state = 'AGREED' ORDER BY p.plan_id FOR UPDATE
            """;
    private static final String INSTALMENTS = """
            SELECT n.plan_id, n.due_on, n.amount_fen FROM billing_plan_instalment n
            JOIN billing_plan p ON p.plan_id = n.plan_id AND p.state = 'AGREED'
            ORDER BY n.plan_id, n.instalment_no
            """;
    /** Money taken back counts from the day it was known; until then the item was held for paid. */
    private static final String RECEIPTS = """
            SELECT i.plan_id, CASE WHEN a.amount_fen < 0 THEN DATE(a.recorded_at)
                    ELSE COALESCE(m.received_on, DATE(a.recorded_at)) END AS received_on, a.amount_fen
            FROM billing_plan p
            JOIN billing_plan_item i ON i.plan_id = p.plan_id
            JOIN billing_allocation a ON a.bill_id = i.bill_id AND a.unit_id = i.unit_id AND a.period = i.period
                AND a.fee_item_id = i.fee_item_id AND a.sequence_no = i.sequence_no AND a.recorded_at >= p.proposed_at
            LEFT JOIN billing_payment m ON m.payment_id = a.payment_id
            WHERE p.state = 'AGREED'
            """;

    private static final String END = """
            UPDATE billing_plan SET state = ?, ended_on = ?, active_unit = NULL WHERE plan_id = ? AND state = 'AGREED'
            """;

    private final Sql sql;
    private final Clock clock;
    private final AuditLog audit;

    JudgePlans(Sql sql, Clock clock, AuditLog audit) {
        this.sql = sql;
        this.clock = clock;
        this.audit = audit;
    }

    /** How many plans ended. */
    @Transactional
    public int judge() {
        LocalDate today = LocalDate.now(clock);
        List<Agreed> plans = sql.list(
                AGREED,
                row -> new Agreed(
                        row.getLong("plan_id"),
                        Money.ofFen(row.getLong("total_fen")),
                        row.getInt("grace_days"),
                        Money.ofFen(row.getLong("open_fen"))));
        Map<Long, List<Instalment>> instalments = new HashMap<>();
        sql.list(
                INSTALMENTS,
                row -> of(instalments, row.getLong("plan_id"))
                        .add(new Instalment(
                                row.getObject("due_on", LocalDate.class), Money.ofFen(row.getLong("amount_fen")))));
        Map<Long, List<PlanCourse.Receipt>> receipts = new HashMap<>();
        sql.list(
                RECEIPTS,
                row -> of(receipts, row.getLong("plan_id"))
                        .add(new PlanCourse.Receipt(
                                row.getObject("received_on", LocalDate.class),
                                Money.ofFen(row.getLong("amount_fen")))));
        int ended = 0;
        for (Agreed plan : plans) {
            PlanCourse course = new PlanCourse(of(instalments, plan.id()), plan.grace());
            ended += judge(plan, course, of(receipts, plan.id()), today);
        }
        return ended;
    }

    private int judge(Agreed plan, PlanCourse course, List<PlanCourse.Receipt> receipts, LocalDate today) {
        if (plan.open().isZero()) {
            return end(plan, PlanState.FULFILLED, today);
        }
        Money received =
                Money.sum(receipts.stream().map(PlanCourse.Receipt::amount).toList());
        Money takenOff = plan.total().minus(plan.open()).minus(received);
        Optional<LocalDate> brokenOn = course.brokenOn(today, receipts, takenOff);
        return brokenOn.isPresent() ? end(plan, PlanState.BROKEN, brokenOn.get()) : 0;
    }

    private int end(Agreed plan, PlanState state, LocalDate on) {
        sql.update(END, state.name(), on, plan.id());
        audit.record(Viewer.service(), "JudgePlans", "plan:" + plan.id(), state.label() + "，自 " + on + " 起");
        return 1;
    }

    private static <T> List<T> of(Map<Long, List<T>> map, long plan) {
        return map.computeIfAbsent(plan, key -> new ArrayList<>());
    }

    private record Agreed(long id, Money total, int grace, Money open) {}
}
