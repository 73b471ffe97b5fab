package cn.changxiao.billing.adjustment;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.bill.BillId;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.UserId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is proposed of a bill: the line, or the whole bill, comes to {@code after} instead of {@code before}.
 */
record Proposal(
        AdjustmentId id,
        AdjustmentKind kind,
        BillId bill,
        Optional<AdjustedLine> line,
        Money before,
        Money after,
        AdjustmentState state,
        UserId proposedBy) {

    /** What a kind makes of a bill as it stands; {@code amount} is the new amount, or what is given up. */
    static Proposal of(AdjustmentId id, ProposeAdjustment.Command command, AdjustedBill bill, UserId by) {
        List<AdjustedBill.Line> lines = bill.lines(command.line());
        Money before = Money.sum(lines.stream().map(AdjustedBill.Line::amount).toList());
        Money after = switch (command.kind()) {
            case ADJUST -> command.amount();
            case WAIVE -> before.minus(command.amount());
            case VOID -> Money.ZERO;
        };
        Proposal proposal = new Proposal(
                id, command.kind(), bill.bill(), command.line(), before, after, AdjustmentState.PROPOSED, by);
        proposal.requireLower();
        proposal.lower(bill);
        return proposal;
    }

    /** @throws SamePersonCannotCheck if the one who proposed it decides */
    void requireOpenFor(UserId checker) {
        if (state != AdjustmentState.PROPOSED) {
            throw new AdjustmentAlreadyChecked(id, state);
        }
        if (proposedBy.equals(checker)) {
            throw new SamePersonCannotCheck("账单调整审批");
        }
    }

    /**
     * What each open item loses.
     *
     * @throws BillChanged if the bill stands otherwise than when it was proposed
     * @throws WaivedMoreThanOpen if less is open than is to be given up
     */
    List<AdjustedBill.Lowering> lower(AdjustedBill bill) {
        List<AdjustedBill.Line> lines = bill.lines(line);
        Money now = Money.sum(lines.stream().map(AdjustedBill.Line::amount).toList());
        if (!now.equals(before)) {
            throw new BillChanged(before, now);
        }
        Money by = before.minus(after);
        Money open = Money.sum(lines.stream().map(AdjustedBill.Line::open).toList());
        if (kind == AdjustmentKind.WAIVE && by.isMoreThan(open)) {
            throw new WaivedMoreThanOpen(by, open);
        }
        return AdjustedBill.lower(lines, by);
    }

    /** The months that change; a void takes even what came to nothing out of its month. */
    static Set<BillingMonth> monthsOf(AdjustmentKind kind, AdjustedBill bill, List<AdjustedBill.Lowering> lowerings) {
        Set<BillingMonth> months = new TreeSet<>();
        lowerings.forEach(each -> months.add(each.line().month()));
        if (kind == AdjustmentKind.VOID) {
            bill.lines().forEach(line -> months.add(line.key().month()));
        }
        return months;
    }

    private void requireLower() {
        if (kind == AdjustmentKind.ADJUST && !before.isMoreThan(after)) {
            throw new InvalidValue("调整后的金额 %s 元须低于现额 %s 元；少收的费用请由出账批次补开，不能调高已开账单。".formatted(after, before));
        }
    }
}
