package cn.changxiao.billing.plan;

import cn.changxiao.billing.Managers;
import cn.changxiao.billing.Rooms;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads payment plans: a manager its own, a street office those of its area. */
@Singleton
public class Plans {

    /** True for the open item {@code o} of a surrounding query while an agreed plan is kept for it. */
    public static final String COVERS_OPEN_ITEM = """
            EXISTS (SELECT 1 FROM billing_plan_item i JOIN billing_plan p ON p.plan_id = i.plan_id
                WHERE i.unit_id = o.unit_id AND i.period = o.period AND i.fee_item_id = o.fee_item_id
                    AND i.sequence_no = o.sequence_no AND p.state = 'AGREED')
            """;

    private static final String SCOPE = """
            FROM billing_plan p
            JOIN registry_compound c ON c.compound_id = p.compound_id
            JOIN registry_unit u ON u.unit_id = p.unit_id
            WHERE (p.issuer_id = ? OR ? = 0) AND (p.plan_id = ? OR ? = 0)
                AND p.compound_id IN (SELECT v.compound_id FROM registry_visible_compound v WHERE v.organisation_id = ?)
            """;
    private static final String LIST = """
            SELECT p.plan_id, p.state, p.unit_id, p.total_fen, p.grace_days, p.proposed_by, p.proposed_at, p.ended_on,
                c.name AS compound_name, u.building_label, u.entrance, u.room,
                (SELECT SUM(o.open_fen) FROM billing_plan_item i
                    JOIN billing_open_item o ON o.unit_id = i.unit_id AND o.period = i.period
                        AND o.fee_item_id = i.fee_item_id AND o.sequence_no = i.sequence_no
                    WHERE i.plan_id = p.plan_id) AS open_fen
            """ + SCOPE + """
            ORDER BY CASE p.state WHEN 'PROPOSED' THEN 0 WHEN 'AGREED' THEN 1 ELSE 2 END, p.plan_id DESC
            LIMIT ? OFFSET ?
            """;
    private static final String INSTALMENTS = """
            SELECT plan_id, due_on, amount_fen FROM billing_plan_instalment
            WHERE plan_id IN (%s) ORDER BY plan_id, instalment_no
            """;

    private final Sql sql;

    Plans(Sql sql) {
        this.sql = sql;
    }

    /** Those that wait for a decision first, then those that run. */
    public List<Plan> list(Viewer viewer, int limit, long offset) {
        return find(viewer, 0, limit, offset);
    }

    public long count(Viewer viewer) {
        long only = Managers.onlyIssuer(viewer);
        return sql.number("SELECT COUNT(*) " + SCOPE, only, only, 0L, 0L, viewer.organisationKey());
    }

    /** @throws NotFound if there is none or the viewer must not see it */
    public Plan one(Viewer viewer, PlanId plan) {
        return find(viewer, plan.value(), 1, 0).stream().findFirst().orElseThrow(() -> new NotFound("分期计划", plan));
    }

    private List<Plan> find(Viewer viewer, long plan, int limit, long offset) {
        long only = Managers.onlyIssuer(viewer);
        List<Plan> bare = sql.list(LIST, Plans::read, only, only, plan, plan, viewer.organisationKey(), limit, offset);
        if (bare.isEmpty()) {
            return bare;
        }
        Map<Long, List<Instalment>> parts = new HashMap<>();
        sql.list(
                INSTALMENTS.formatted(Sql.marks(bare.size())),
                row -> parts.computeIfAbsent(row.getLong("plan_id"), key -> new ArrayList<>())
                        .add(new Instalment(
                                row.getObject("due_on", LocalDate.class), Money.ofFen(row.getLong("amount_fen")))),
                bare.stream().map(each -> (Object) each.id().value()).toArray());
        return bare.stream()
                .map(each -> each.with(parts.getOrDefault(each.id().value(), List.of())))
                .toList();
    }

    private static Plan read(ResultSet row) throws SQLException {
        return new Plan(
                new PlanId(row.getLong("plan_id")),
                PlanState.valueOf(row.getString("state")),
                new UnitId(row.getLong("unit_id")),
                row.getString("compound_name") + " " + Rooms.place(row),
                Money.ofFen(row.getLong("total_fen")),
                Money.ofFen(row.getLong("open_fen")),
                row.getInt("grace_days"),
                row.getLong("proposed_by"),
                row.getObject("proposed_at", LocalDateTime.class).toLocalDate(),
                row.getObject("ended_on", LocalDate.class),
                List.of());
    }
}
