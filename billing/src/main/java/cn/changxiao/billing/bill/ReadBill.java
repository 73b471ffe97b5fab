package cn.changxiao.billing.bill;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.Managers;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.List;

/** Reads bills whole: one, or those of a building and month in delivery order. */
@Singleton
public class ReadBill {

    private static final String VISIBLE = """
            SELECT b.bill_id FROM billing_bill b
            WHERE b.bill_id = ? AND (b.issuer_id = ?
                OR (? = 0 AND b.compound_id IN (
                    SELECT v.compound_id FROM registry_visible_compound v WHERE v.organisation_id = ?))
                OR b.payer_id = ?
                OR EXISTS (SELECT 1 FROM registry_ownership w WHERE w.unit_id = b.unit_id AND w.person_id = ?
                    AND w.valid_from <= b.due_on AND b.due_on < w.valid_until))
            """;

    private final Sql sql;
    private final BillRows billRows;
    private final DeliveryRound deliveryRound;

    ReadBill(Sql sql, BillRows billRows, DeliveryRound deliveryRound) {
        this.sql = sql;
        this.billRows = billRows;
        this.deliveryRound = deliveryRound;
    }

    /** @throws NotFound if there is no such bill or the viewer must not see it */
    @ReadOnly
    public Bill one(Viewer viewer, BillId bill) {
        long only = Managers.onlyIssuer(viewer);
        long person = viewer.person().map(PersonId::value).orElse(0L);
        return sql
                .list(
                        VISIBLE,
                        row -> row.getLong("bill_id"),
                        bill.value(),
                        only,
                        only,
                        viewer.organisationKey(),
                        person,
                        person)
                .stream()
                .flatMap(id -> billRows.read(List.of(id)).stream())
                .findFirst()
                .orElseThrow(() -> new NotFound("账单", bill));
    }

    /** The issuer's bills of a building and month, in the order a person walks. */
    @ReadOnly
    public List<Bill> ofBuilding(Viewer viewer, long building, BillingMonth month) {
        return many(
                viewer,
                deliveryRound.of(viewer, BillSelection.building(building, month)).stream()
                        .map(DeliveryRound.Stop::bill)
                        .toList());
    }

    /** Some hundred bills of the viewer's organisation in the order of the ids; others' are left out. */
    @ReadOnly
    public List<Bill> many(Viewer viewer, List<BillId> bills) {
        long issuer = Managers.issuer(viewer, "打印账单").value();
        return billRows.read(bills.stream().map(BillId::value).toList()).stream()
                .filter(bill -> bill.parties().issuerId() == issuer)
                .toList();
    }
}
