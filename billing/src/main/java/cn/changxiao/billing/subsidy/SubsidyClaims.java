package cn.changxiao.billing.subsidy;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.Managers;
import cn.changxiao.billing.Rooms;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;

/** Makes the claim of a month from the bills of the units, less what was taken back of them. */
@Singleton
public class SubsidyClaims {

    private static final String BILLED = """
            SELECT u.unit_id, u.building_label, u.entrance, u.room,
                COALESCE((SELECT SUM(i.amount_fen) FROM billing_bill_item i JOIN billing_bill b ON b.bill_id = i.bill_id
                    WHERE i.period = ? AND i.unit_id = u.unit_id AND i.fee_item_id = ? AND b.issuer_id = ?), 0) AS due_fen,
                COALESCE((SELECT SUM(p.amount_fen) FROM billing_subsidy_receipt r
                    JOIN billing_subsidy_payment p ON p.receipt_id = r.receipt_id
                    WHERE r.subsidy_id = x.subsidy_id AND r.period = ? AND p.unit_id = u.unit_id), 0) AS received_fen
            FROM billing_subsidy_unit x
            JOIN registry_unit u ON u.unit_id = x.unit_id
            WHERE x.subsidy_id = ?
            ORDER BY u.delivery_order, u.unit_id
            """;

    private final Sql sql;
    private final Subsidies subsidies;

    SubsidyClaims(Sql sql, Subsidies subsidies) {
        this.sql = sql;
        this.subsidies = subsidies;
    }

    /**
     * What is claimed of the month, in delivery order.
     *
     * @throws NotFound if the viewer's organisation has no such arrangement
     */
    public SubsidyClaim of(Viewer viewer, SubsidyId id, BillingMonth month) {
        Subsidy subsidy = subsidies.one(viewer, id);
        if (subsidy.state() != SubsidyState.APPROVED) {
            throw new InvalidValue("补贴 %s 尚未批准，批准后才能请款。".formatted(id));
        }
        if (subsidy.first().isAfter(month) || month.isAfter(subsidy.last())) {
            throw new InvalidValue("补贴期间为 %s 至 %s，不含 %s。".formatted(subsidy.first(), subsidy.last(), month));
        }
        long issuer = Managers.issuer(viewer, "查看补贴").value();
        return SubsidyClaim.of(
                subsidy,
                month,
                sql.list(
                        BILLED,
                        row -> new SubsidyClaim.Billed(
                                new UnitId(row.getLong("unit_id")),
                                Rooms.place(row),
                                Money.ofFen(Math.max(0, row.getLong("due_fen"))),
                                Money.ofFen(row.getLong("received_fen"))),
                        month.number(),
                        subsidy.item().id(),
                        issuer,
                        month.number(),
                        id.value()));
    }
}
