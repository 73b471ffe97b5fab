package cn.changxiao.billing.allocation;

import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.InvalidValue;
import java.util.List;
import java.util.Set;

/**
 * The order in which money pays open items: the bills the payer chose (Civil Code 560), then the manager's items in
 * their order, then the rest; among equals the oldest first. Example: {@code AllocationPolicy.OLDEST_FIRST.chosen(bills)}.
 *
 * @param priority items in their order; empty unless the rule asks for it
 */
public record AllocationPolicy(AllocationRule rule, List<FeeItem> priority, List<BillId> chosenBills) {

    public static final AllocationPolicy OLDEST_FIRST =
            new AllocationPolicy(AllocationRule.OLDEST_FIRST, List.of(), List.of());

    public AllocationPolicy {
        priority = List.copyOf(priority);
        chosenBills = List.copyOf(chosenBills);
        if (Set.copyOf(priority).size() != priority.size()) {
            throw new InvalidValue("收费项目的次序中同一项目只能出现一次，请去掉重复的。");
        }
        if ((rule == AllocationRule.BY_ITEM_PRIORITY) == priority.isEmpty()) {
            throw new InvalidValue("按项目次序冲抵须写明项目次序，先付最早的账单则不写。");
        }
    }

    public static AllocationPolicy byItems(List<FeeItem> priority) {
        return new AllocationPolicy(AllocationRule.BY_ITEM_PRIORITY, priority, List.of());
    }

    /** The same rule for what the payer did not choose. */
    public AllocationPolicy chosen(List<BillId> bills) {
        return new AllocationPolicy(rule, priority, bills);
    }

    /** Lower is paid earlier. */
    public int rank(FeeItem item, long bill) {
        boolean isChosen = chosenBills.contains(new BillId(bill));
        int place = priority.indexOf(item);
        int items = FeeItem.values().length;
        return (isChosen ? 0 : items + 1) + (place < 0 ? items : place);
    }
}
