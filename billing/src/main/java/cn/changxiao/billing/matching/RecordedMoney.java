package cn.changxiao.billing.matching;

import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.util.Set;

/**
 * Money that is in the books and that no statement entry has confirmed yet.
 *
 * @param amount negative for a refund
 * @param transaction the channel's number; blank if there is none
 * @param number of the receipt; blank if there is none
 * @param names keys of the names of those who may have paid
 */
public record RecordedMoney(
        TargetKind kind, long id, Money amount, LocalDate on, String transaction, String number, Set<String> names) {

    public RecordedMoney {
        names = Set.copyOf(names);
    }

    MatchTarget target() {
        return new MatchTarget(kind, id, amount);
    }
}
