package cn.changxiao.billing.collection.apart;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.Managers;
import cn.changxiao.billing.adjustment.AdjustmentKind;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads what stands beside the rates of a month over all the viewer sees, or over one compound of it. */
@Singleton
public class DuesOfMonth {

    private static final String SCOPE = """
            (? = 0 OR %1$s.issuer_id = ?) AND (? = 0 OR %1$s.compound_id = ?)
                AND %1$s.compound_id IN (SELECT v.compound_id FROM registry_visible_compound v WHERE v.organisation_id = ?)
            """;
    private static final String RELIEVED = """
            SELECT COALESCE(SUM(i.relief_fen), 0) FROM billing_relief r
            JOIN billing_bill_item i ON i.period = ? AND i.unit_id = r.unit_id AND i.relief_id = r.relief_id
            JOIN billing_fee_item f ON f.fee_item_id = i.fee_item_id AND f.counts_in_rate
            JOIN billing_bill b ON b.bill_id = i.bill_id
            WHERE r.state = 'APPROVED' AND r.valid_from <= ?
                AND NOT EXISTS (SELECT 1 FROM billing_bill_void x WHERE x.bill_id = b.bill_id) AND
            """ + SCOPE.formatted("b");
    private static final String LOWERED = """
            SELECT j.kind, SUM(l.amount_fen) AS amount_fen FROM billing_adjustment_line l
            JOIN billing_fee_item f ON f.fee_item_id = l.fee_item_id AND f.counts_in_rate
            JOIN billing_adjustment j ON j.adjustment_id = l.adjustment_id
            WHERE l.period = ? AND
            """ + SCOPE.formatted("j") + " GROUP BY j.kind";
    /** A dispute of the whole unit and one of a bill of it may both be open: each open item counts once. */
    private static final String DISPUTED = """
            SELECT COUNT(DISTINCT o.unit_id) AS households, COALESCE(SUM(o.amount_fen), 0) AS due_fen,
                COALESCE(SUM(o.open_fen), 0) AS open_fen
            FROM (SELECT DISTINCT d.unit_id FROM billing_dispute d WHERE d.state = 'OPEN' AND
            """ + SCOPE.formatted("d") + """
            ) u
            JOIN billing_open_item o ON o.unit_id = u.unit_id AND o.period = ?
            JOIN billing_fee_item f ON f.fee_item_id = o.fee_item_id AND f.counts_in_rate
            WHERE EXISTS (SELECT 1 FROM billing_dispute d WHERE d.unit_id = o.unit_id AND d.issuer_id = o.issuer_id
                AND d.state = 'OPEN' AND d.bill_id IN (0, o.bill_id) AND d.fee_item_id IN (0, o.fee_item_id)) AND
            """ + SCOPE.formatted("o");

    private static final String VACANT = """
            SELECT COUNT(DISTINCT o.unit_id) AS households, COALESCE(SUM(o.amount_fen), 0) AS due_fen,
                COALESCE(SUM(o.open_fen), 0) AS open_fen
            FROM (SELECT DISTINCT r.unit_id FROM billing_relief r
                WHERE r.kind = 'VACANT' AND r.state = 'APPROVED' AND r.valid_from <= ? AND r.valid_until > ?
                    AND (? = 0 OR r.compound_id = ?) AND r.compound_id IN (
                        SELECT v.compound_id FROM registry_visible_compound v WHERE v.organisation_id = ?)) u
            JOIN billing_open_item o ON o.unit_id = u.unit_id AND o.period = ?
            JOIN billing_fee_item f ON f.fee_item_id = o.fee_item_id AND f.counts_in_rate
            WHERE
            """ + SCOPE.formatted("o");

    private final Sql sql;

    DuesOfMonth(Sql sql) {
        this.sql = sql;
    }

    /** @param compound a key, 0 for all the viewer sees; nothing of a compound that the viewer does not see */
    @ReadOnly
    public DuesApart of(Viewer viewer, long compound, BillingMonth month) {
        viewer.require(
                "查看收缴率",
                Role.STREET_OFFICE,
                Role.HOUSING_AUTHORITY,
                Role.PROPERTY_COMPANY,
                Role.FALLBACK_MANAGER,
                Role.OWNERS_COMMITTEE);
        Object[] scope = scope(viewer, compound);
        Map<AdjustmentKind, Money> lowered = lowered(scope, month);
        return new DuesApart(
                month,
                Money.ofFen(sql.number(RELIEVED, values(scope, month.number(), month.lastDay()))),
                lowered.getOrDefault(AdjustmentKind.ADJUST, Money.ZERO),
                lowered.getOrDefault(AdjustmentKind.WAIVE, Money.ZERO),
                lowered.getOrDefault(AdjustmentKind.VOID, Money.ZERO),
                part(DISPUTED, values(scope, scope, month.number())),
                vacant(viewer, compound, month));
    }

    private Map<AdjustmentKind, Money> lowered(Object[] scope, BillingMonth month) {
        Map<AdjustmentKind, Money> lowered = new EnumMap<>(AdjustmentKind.class);
        sql.each(
                LOWERED,
                row -> lowered.put(
                        AdjustmentKind.valueOf(row.getString("kind")), Money.ofFen(row.getLong("amount_fen"))),
                values(scope, month.number()));
        return lowered;
    }

    private DuesApart.Part vacant(Viewer viewer, long compound, BillingMonth month) {
        return part(
                VACANT,
                values(
                        scope(viewer, compound),
                        month.lastDay(),
                        month.firstDay(),
                        compound,
                        compound,
                        viewer.organisationKey(),
                        month.number()));
    }

    private DuesApart.Part part(String query, Object... values) {
        return sql.list(query, DuesOfMonth::part, values).get(0);
    }

    private static DuesApart.Part part(ResultSet row) throws SQLException {
        return new DuesApart.Part(
                row.getLong("households"), Money.ofFen(row.getLong("due_fen")), Money.ofFen(row.getLong("open_fen")));
    }

    private static Object[] scope(Viewer viewer, long compound) {
        long only = Managers.onlyIssuer(viewer);
        return new Object[] {only, only, compound, compound, viewer.organisationKey()};
    }

    /** What stands before the scope, then the scope; a list among it stands for its values. */
    private static Object[] values(Object[] scope, Object... before) {
        List<Object> values = new ArrayList<>();
        for (Object each : before) {
            if (each instanceof Object[] several) {
                values.addAll(List.of(several));
            } else {
                values.add(each);
            }
        }
        values.addAll(List.of(scope));
        return values.toArray();
    }
}
