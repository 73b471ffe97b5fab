package cn.changxiao.billing.plan;

import cn.changxiao.billing.bill.BillId;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.ContentHash;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import java.util.Comparator;
import java.util.List;

/**
 * A payment plan to be agreed.
 *
 * @param bills the bills it is for; none for everything that is overdue
 * @param instalments one a day at most, in the order of their days
 * @param graceDays days after an instalment is due until the plan is broken, at most 60
 */
public record NewPlan(BusinessKey key, UnitId unit, List<BillId> bills, List<Instalment> instalments, int graceDays) {

    private static final int LONGEST_GRACE = 60;

    public NewPlan {
        bills = List.copyOf(bills);
        instalments = instalments.stream()
                .sorted(Comparator.comparing(Instalment::dueOn))
                .toList();
        if (instalments.isEmpty() || instalments.size() > Instalment.MOST) {
            throw new InvalidValue("分期数须为 1 至 %d 期。".formatted(Instalment.MOST));
        }
        if (instalments.stream().map(Instalment::dueOn).distinct().count() != instalments.size()) {
            throw new InvalidValue("同一天只能有一期，请合并同日的分期。");
        }
        if (graceDays < 0 || graceDays > LONGEST_GRACE) {
            throw new InvalidValue("宽限期须为 0 至 %d 天。".formatted(LONGEST_GRACE));
        }
    }

    Money total() {
        return Money.sum(instalments.stream().map(Instalment::amount).toList());
    }

    boolean isFor(long bill) {
        return bills.isEmpty() || bills.contains(new BillId(bill));
    }

    byte[] contentHash() {
        return ContentHash.of(unit, bills, instalments, graceDays);
    }
}
