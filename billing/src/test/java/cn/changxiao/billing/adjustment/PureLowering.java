package cn.changxiao.billing.adjustment;

import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.release.OpenItemKey;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.UserId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The door of tests to what an approved adjustment takes off each item; decided by {@link Proposal} alone. */
public final class PureLowering {

    private PureLowering() {}

    /** A whole bill taken back. */
    public static List<Part> takeBack(long bill, Map<OpenItemKey, Standing> items) {
        return lower(bill, items, ProposeAdjustment.Command.takeBack(new BusinessKey("void"), new BillId(bill), "开错"));
    }

    /** An amount of a whole bill given up. */
    public static List<Part> waive(long bill, Map<OpenItemKey, Standing> items, Money amount) {
        return lower(
                bill,
                items,
                ProposeAdjustment.Command.waive(
                        new BusinessKey("waive"), new BillId(bill), Optional.empty(), amount, "协商减免"));
    }

    /** One line brought down to a new amount. */
    public static List<Part> adjust(long bill, Map<OpenItemKey, Standing> items, OpenItemKey key, Money newAmount) {
        return lower(
                bill,
                items,
                ProposeAdjustment.Command.adjust(
                        new BusinessKey("adjust"), new BillId(bill), line(key), newAmount, "面积有误"));
    }

    private static List<Part> lower(long bill, Map<OpenItemKey, Standing> items, ProposeAdjustment.Command command) {
        List<AdjustedBill.Line> lines = items.entrySet().stream()
                .map(each -> new AdjustedBill.Line(
                        line(each.getKey()),
                        List.of(new AdjustedBill.Place(
                                each.getKey(),
                                each.getValue().open(),
                                each.getValue().paid()))))
                .toList();
        AdjustedBill adjusted = new AdjustedBill(new BillId(bill), 1, 9, 4, lines);
        Proposal proposal = Proposal.of(new AdjustmentId(1), command, adjusted, new UserId(1));
        return proposal.lower(adjusted).stream()
                .map(each -> new Part(each.place(), each.amount(), each.isPaid()))
                .toList();
    }

    private static AdjustedLine line(OpenItemKey key) {
        return new AdjustedLine(key.month(), key.item(), key.sequence());
    }

    /** What is open of an item, and what was paid on it. */
    public record Standing(Money open, Money paid) {}

    /** What an item loses; what was paid is released first. */
    public record Part(OpenItemKey key, Money amount, boolean isPaid) {}
}
