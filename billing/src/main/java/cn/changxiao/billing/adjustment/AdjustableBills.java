package cn.changxiao.billing.adjustment;

import cn.changxiao.billing.Managers;
import cn.changxiao.billing.bill.BillId;
import cn.changxiao.property.Sql;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;

/** Reads bills as they stand, and tells which were taken back. */
@Singleton
public class AdjustableBills {

    private static final String VOID = "SELECT COUNT(*) FROM billing_bill_void v WHERE v.bill_id = ?";

    private final Sql sql;
    private final AdjustedBills bills;

    AdjustableBills(Sql sql, AdjustedBills bills) {
        this.sql = sql;
        this.bills = bills;
    }

    /**
     * The bill as it stands.
     *
     * @throws cn.changxiao.property.NotFound if it is not the viewer's organisation's
     * @throws BillIsVoid if it was taken back
     */
    @ReadOnly
    public AdjustableBill one(Viewer viewer, BillId bill) {
        AdjustedBill read = bills.read(Managers.issuer(viewer, "调整账单").value(), bill);
        return new AdjustableBill(
                bill,
                read.lines().stream()
                        .map(line -> new AdjustableBill.Line(line.key(), line.amount(), line.open()))
                        .toList());
    }

    /** True if the bill was taken back: nobody pays it any more. */
    public boolean isVoid(BillId bill) {
        return sql.number(VOID, bill.value()) > 0;
    }
}
