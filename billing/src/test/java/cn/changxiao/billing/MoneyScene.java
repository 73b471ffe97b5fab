package cn.changxiao.billing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.billing.BillingScene.Company;
import cn.changxiao.billing.adjustment.AdjustedLine;
import cn.changxiao.billing.adjustment.AdjustmentId;
import cn.changxiao.billing.adjustment.ApproveAdjustment;
import cn.changxiao.billing.adjustment.ProposeAdjustment;
import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.collection.ProveCollection;
import cn.changxiao.billing.payment.PaymentId;
import cn.changxiao.billing.payment.RecordPayment;
import cn.changxiao.billing.receivable.ProveReceivables;
import cn.changxiao.billing.refund.ApproveRefund;
import cn.changxiao.billing.refund.NewRefund;
import cn.changxiao.billing.refund.RefundId;
import cn.changxiao.billing.refund.RefundReason;
import cn.changxiao.billing.refund.RequestRefund;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Pays, lowers, gives up, voids and refunds in few words, and says whether every fen is where it should be. */
@Singleton
public class MoneyScene {

    private final RecordPayment recordPayment;
    private final BillingScene scene;
    private final ProposeAdjustment proposeAdjustment;
    private final ApproveAdjustment approveAdjustment;
    private final RequestRefund requestRefund;
    private final ApproveRefund approveRefund;
    private final ProveCollection proveCollection;
    private final ProveReceivables proveReceivables;
    private final Sql sql;

    MoneyScene(
            RecordPayment recordPayment,
            BillingScene scene,
            ProposeAdjustment proposeAdjustment,
            ApproveAdjustment approveAdjustment,
            RequestRefund requestRefund,
            ApproveRefund approveRefund,
            ProveCollection proveCollection,
            ProveReceivables proveReceivables,
            Sql sql) {
        this.recordPayment = recordPayment;
        this.scene = scene;
        this.proposeAdjustment = proposeAdjustment;
        this.approveAdjustment = approveAdjustment;
        this.requestRefund = requestRefund;
        this.approveRefund = approveRefund;
        this.proveCollection = proveCollection;
        this.proveReceivables = proveReceivables;
        this.sql = sql;
    }

    public PaymentId pay(Company company, UnitId unit, String yuan, String day) {
        return recordPayment.record(company.maker(), scene.cash(unit, yuan, day));
    }

    /** The first bill of a unit's month. */
    public BillId bill(UnitId unit, String month) {
        return new BillId(sql.number(
                "SELECT MIN(bill_id) FROM billing_open_item WHERE unit_id = ? AND period = ?",
                unit.value(),
                BillingMonth.parse(month).number()));
    }

    public static AdjustedLine line(String month) {
        return new AdjustedLine(BillingMonth.parse(month), FeeItem.PROPERTY_FEE, 0);
    }

    public AdjustmentId proposeAdjust(Company company, BillId bill, String month, String newAmount) {
        return proposeAdjustment.propose(
                company.maker(),
                ProposeAdjustment.Command.adjust(
                        BillingScene.key("adjust"), bill, line(month), Money.parse(newAmount), "面积测绘有误"));
    }

    public AdjustmentId proposeWaive(Company company, BillId bill, String amount) {
        return proposeAdjustment.propose(
                company.maker(),
                ProposeAdjustment.Command.waive(
                        BillingScene.key("waive"), bill, Optional.empty(), Money.parse(amount), "困难家庭"));
    }

    public AdjustmentId proposeVoid(Company company, BillId bill) {
        return proposeAdjustment.propose(
                company.maker(), ProposeAdjustment.Command.takeBack(BillingScene.key("void"), bill, "不应出账"));
    }

    public void approve(Company company, AdjustmentId adjustment) {
        approveAdjustment.approve(company.checker(), adjustment);
    }

    public RefundId request(Company company, UnitId unit, Optional<PaymentId> payment, String yuan) {
        return requestRefund.request(
                company.maker(),
                new NewRefund(
                        BillingScene.key("refund"), unit, payment, Money.parse(yuan), RefundReason.OVERPAID, "业主申请"));
    }

    public void approve(Company company, RefundId refund) {
        approveRefund.approve(company.checker(), refund);
    }

    public long credit(UnitId unit) {
        return sql.number("SELECT SUM(balance_fen) FROM billing_credit WHERE unit_id = ?", unit.value());
    }

    /** Month by month: due, in time, late, recovered, households due, in time, late. */
    public List<String> totals(Company company) {
        return sql.list("""
                SELECT CONCAT_WS(',', period, due_fen, on_time_fen, late_fen, recovered_fen, households_due,
                    households_on_time, households_late)
                FROM billing_collection_month WHERE issuer_id = ? ORDER BY period
                """, row -> row.getString(1), company.id());
    }

    /** Bills − reversals − allocations = open; received = allocated + credit + refunded; and both proofs are empty. */
    public void assertEveryFenIsSomewhere(Company company, String what) {
        long billed = sum("SELECT SUM(due_fen) FROM billing_bill WHERE issuer_id = ?", company);
        long reversed = sum("""
                SELECT SUM(l.amount_fen) FROM billing_adjustment_line l
                JOIN billing_adjustment a ON a.adjustment_id = l.adjustment_id WHERE a.issuer_id = ?
                """, company);
        long allocated = sum("""
                SELECT SUM(a.amount_fen) FROM billing_allocation a JOIN billing_bill b ON b.bill_id = a.bill_id
                WHERE b.issuer_id = ?
                """, company);
        long open = sum("SELECT SUM(open_fen) FROM billing_open_item WHERE issuer_id = ?", company);
        long received = sum("SELECT SUM(amount_fen) FROM billing_payment WHERE issuer_id = ?", company);
        long credit = sum("SELECT SUM(balance_fen) FROM billing_credit WHERE issuer_id = ?", company);
        long refunded = sum(
                "SELECT SUM(amount_fen) FROM billing_refund WHERE issuer_id = ? AND state IN ('APPROVED', 'PAID')",
                company);
        assertThat(billed - reversed - allocated).as("open, %s", what).isEqualTo(open);
        assertThat(allocated + credit + refunded).as("received, %s", what).isEqualTo(received);
        assertThat(proveCollection.prove()).as("collection, %s", what).noneMatch(each -> each.issuer() == company.id());
        List<Long> units = sql.list(
                "SELECT DISTINCT unit_id FROM billing_open_item WHERE issuer_id = ?",
                row -> row.getLong(1),
                company.id());
        assertThat(proveReceivables.prove()).as("receivables, %s", what).noneMatch(each -> units.contains(each.unit()));
    }

    private long sum(String query, Company company) {
        return sql.number(query, company.id());
    }
}
