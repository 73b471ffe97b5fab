package cn.changxiao.app.demo.correction;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.adjustment.AdjustableBills;
import cn.changxiao.billing.adjustment.AdjustmentId;
import cn.changxiao.billing.adjustment.AdjustmentState;
import cn.changxiao.billing.adjustment.Adjustments;
import cn.changxiao.billing.adjustment.ApproveAdjustment;
import cn.changxiao.billing.adjustment.ProposeAdjustment;
import cn.changxiao.billing.adjustment.ProposeAdjustment.Command;
import cn.changxiao.billing.bill.BillSummary;
import cn.changxiao.billing.bill.Bills;
import cn.changxiao.billing.payment.Receipt;
import cn.changxiao.billing.payment.Receipts;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Adjusts, waives and voids a few bills of a compound and refunds a few payments; taken up again, it does nothing twice. */
@Singleton
public class DemoCorrections {

    private static final int BILLS = 10;
    private static final int SEARCHED = 400;
    private static final Money GIVEN_UP = Money.ofYuan(5);

    private final Bills bills;
    private final Receipts receipts;
    private final AdjustableBills adjustableBills;
    private final Adjustments adjustments;
    private final ProposeAdjustment proposeAdjustment;
    private final ApproveAdjustment approveAdjustment;
    private final DemoRefunds refunds;

    DemoCorrections(
            Bills bills,
            Receipts receipts,
            AdjustableBills adjustableBills,
            Adjustments adjustments,
            ProposeAdjustment proposeAdjustment,
            ApproveAdjustment approveAdjustment,
            DemoRefunds refunds) {
        this.bills = bills;
        this.receipts = receipts;
        this.adjustableBills = adjustableBills;
        this.adjustments = adjustments;
        this.proposeAdjustment = proposeAdjustment;
        this.approveAdjustment = approveAdjustment;
        this.refunds = refunds;
    }

    /** On the first bills of the month; nothing where there are fewer. */
    public void tell(Viewer maker, Viewer checker, CompoundId compound, BillingMonth month) {
        List<BillSummary> first = bills.ofIssuer(maker, month, compound, SEARCHED, 0);
        if (first.size() < BILLS) {
            return;
        }
        approve(maker, checker, adjust(maker, first.get(0), "产权面积测绘更正，见不动产登记"));
        approve(maker, checker, adjust(maker, first.get(1), "面积重复计入阳台，已与业主核对"));
        adjust(maker, first.get(2), "业主提交新的不动产权证书，面积有变化");
        approve(maker, checker, takeBack(maker, first.get(6), "交付前误出账，应由建设单位承担"));
        newest(maker, first.get(7)).ifPresent(receipt -> refunds.paid(maker, checker, receipt));
        newest(maker, first.get(8)).ifPresent(receipt -> refunds.approved(maker, checker, receipt));
        newest(maker, first.get(9)).ifPresent(receipt -> refunds.requested(maker, receipt));
        giveUp(maker, checker, first.subList(BILLS, first.size()));
    }

    private void giveUp(Viewer maker, Viewer checker, List<BillSummary> others) {
        List<BillSummary> open = others.stream()
                .filter(bill -> bill.open().isMoreThan(GIVEN_UP))
                .limit(3)
                .toList();
        List<String> reasons = List.of("重大疾病家庭，业委会建议减免", "低保家庭，社区已出具证明", "电梯停运七日，经协商减免");
        for (int i = 0; i < open.size(); i++) {
            AdjustmentId waiver = waive(maker, open.get(i), reasons.get(i));
            if (i > 0) {
                approve(maker, checker, waiver);
            }
        }
    }

    private AdjustmentId adjust(Viewer maker, BillSummary bill, String reason) {
        Money newAmount = bill.due().times(9, 10, RoundingMode.DOWN);
        return proposeAdjustment.propose(
                maker,
                Command.adjust(
                        key(bill),
                        bill.id(),
                        adjustableBills.one(maker, bill.id()).lines().get(0).key(),
                        newAmount,
                        reason));
    }

    private AdjustmentId waive(Viewer maker, BillSummary bill, String reason) {
        return proposeAdjustment.propose(
                maker, Command.waive(key(bill), bill.id(), Optional.empty(), GIVEN_UP, reason));
    }

    private AdjustmentId takeBack(Viewer maker, BillSummary bill, String reason) {
        return proposeAdjustment.propose(maker, Command.takeBack(key(bill), bill.id(), reason));
    }

    private void approve(Viewer maker, Viewer checker, AdjustmentId adjustment) {
        if (adjustments.one(maker, adjustment).state() == AdjustmentState.PROPOSED) {
            approveAdjustment.approve(checker, adjustment);
        }
    }

    private Optional<Receipt> newest(Viewer maker, BillSummary bill) {
        return receipts.ofUnit(maker, bill.unit()).stream().findFirst();
    }

    private static BusinessKey key(BillSummary bill) {
        return new BusinessKey("demo:adjustment:" + bill.id());
    }
}
