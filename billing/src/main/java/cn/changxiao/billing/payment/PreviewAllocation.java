package cn.changxiao.billing.payment;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.Managers;
import cn.changxiao.billing.allocation.AllocationPolicies;
import cn.changxiao.billing.allocation.AllocationPolicy;
import cn.changxiao.billing.allocation.ChosenBillNotOpen;
import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.closing.BillingMonths;
import cn.changxiao.billing.closing.ClosedMonths;
import cn.changxiao.billing.prepayment.PrepaymentCap;
import cn.changxiao.billing.prepayment.PrepaymentOverCap;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.List;

/** What a payment would pay if it were recorded now: the same code on the same items as the posting, and no lock. */
@Singleton
public class PreviewAllocation {

    /** What is not done with a receipt of a closed month. */
    static final String DATED_BACK = "登记该月的收款（请按实际入账的今天登记）";

    private final PayingUnits units;
    private final AllocationPolicies policies;
    private final PrepaymentCap cap;
    private final BillingMonths months;

    PreviewAllocation(PayingUnits units, AllocationPolicies policies, PrepaymentCap cap, BillingMonths months) {
        this.units = units;
        this.policies = policies;
        this.cap = cap;
        this.months = months;
    }

    /**
     * The preview; refuses what the counter would refuse.
     *
     * @throws ChosenBillNotOpen if nothing is open on a bill that the payer chose
     * @throws cn.changxiao.billing.closing.BillingMonthClosed if the day lies in a closed month
     * @throws PrepaymentOverCap if too much would become credit
     */
    @ReadOnly
    public Preview preview(Viewer viewer, NewPayment payment) {
        long issuer = Managers.issuer(viewer, "登记缴费").value();
        ClosedMonths closed = months.look(issuer);
        closed.requireOpen(BillingMonth.of(payment.receivedOn()), DATED_BACK);
        AllocationPolicy policy = policies.inForce(issuer);
        OpenItems.Paid paid = units.look(issuer, payment.unit()).payDirected(payment, policy, closed);
        cap.requireRoom(issuer, payment.unit(), payment.amount(), paid.over());
        return new Preview(
                policy.chosen(payment.chosenBills()),
                paid.allocations().stream().map(PreviewAllocation::line).toList(),
                paid.left().total(),
                paid.over());
    }

    private static Line line(Allocation allocation) {
        OpenItem item = allocation.item();
        return new Line(item.month(), item.item().label(), new BillId(item.bill()), item.open(), allocation.amount());
    }

    /** What would be paid, in order; what stays open; what becomes credit. Lines and credit sum to the amount. */
    public record Preview(AllocationPolicy policy, List<Line> lines, Money open, Money credit) {

        public Preview {
            lines = List.copyOf(lines);
        }
    }

    /** The part of the money for one item of one bill. */
    public record Line(BillingMonth month, String item, BillId bill, Money open, Money amount) {

        public boolean isWhole() {
            return amount.equals(open);
        }
    }
}
