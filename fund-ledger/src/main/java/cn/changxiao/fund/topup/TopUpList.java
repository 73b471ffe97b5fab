package cn.changxiao.fund.topup;

import cn.changxiao.property.money.Money;
import cn.changxiao.property.policy.PolicyValue;
import java.time.LocalDate;
import java.util.List;

/**
 * The units below the threshold in force, with how many there are and what they lack together.
 *
 * @param earliestDue the first day by which they can be asked to pay
 */
public record TopUpList(PolicyValue threshold, long units, Money missing, LocalDate earliestDue, List<TopUpUnit> page) {

    public TopUpList {
        page = List.copyOf(page);
    }
}
