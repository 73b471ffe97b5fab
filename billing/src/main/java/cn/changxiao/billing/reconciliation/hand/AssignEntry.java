package cn.changxiao.billing.reconciliation.hand;

import cn.changxiao.billing.Managers;
import cn.changxiao.billing.Retry;
import cn.changxiao.billing.bill.BillId;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.bankstatement.StatementEntryId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A person says for which units an entry was paid, and which of their bills are meant: an entry that is open, or whose
 * money waits whole in suspense. The payments are the match's own, so that {@link UndoMatch} takes them back.
 */
@Singleton
public class AssignEntry {

    private static final int MOST_UNITS = 50;

    private final AssignByHand byHand;

    AssignEntry(AssignByHand byHand) {
        this.byHand = byHand;
    }

    /**
     * Assigns, once.
     *
     * @throws EntryNotOpen if the entry is explained already, or is money out
     * @throws cn.changxiao.billing.suspense.SuspenseSettled if part of its money has left suspense
     * @throws cn.changxiao.billing.allocation.ChosenBillNotOpen if nothing is open on a bill that was chosen
     * @throws cn.changxiao.property.NotFound if a unit is not the viewer's organisation's
     */
    public void assign(Viewer viewer, Command command) {
        Managers.issuer(viewer, "核对对账单");
        Retry.whileContended(() -> byHand.assign(viewer, command));
    }

    /** Which units get how much of the entry; together all of it. */
    public record Command(StatementEntryId entry, List<Part> parts) {

        public Command {
            parts = List.copyOf(parts);
            Set<UnitId> units = new HashSet<>();
            parts.forEach(part -> units.add(part.unit()));
            if (parts.isEmpty() || parts.size() > MOST_UNITS) {
                throw new InvalidValue("请选择这笔到账属于哪一户，最多 %d 户。".formatted(MOST_UNITS));
            }
            if (units.size() != parts.size()) {
                throw new InvalidValue("同一户只能出现一次，请把金额合并。");
            }
        }

        Money sum() {
            return Money.sum(parts.stream().map(Part::amount).toList());
        }
    }

    /** What one unit gets; the bills that are paid first, empty for the manager's own order. */
    public record Part(UnitId unit, Money amount, List<BillId> bills) {

        public Part {
            bills = List.copyOf(bills);
        }
    }
}
