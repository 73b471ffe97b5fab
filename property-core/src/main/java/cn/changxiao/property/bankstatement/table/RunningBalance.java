package cn.changxiao.property.bankstatement.table;

import cn.changxiao.property.bankstatement.format.ControlTotal;
import cn.changxiao.property.bankstatement.format.StatementLine;
import cn.changxiao.property.money.Money;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks that each balance is the one before plus the amount, in whichever direction of time the file runs. */
final class RunningBalance {

    private @Nullable Money balance;
    private Money amount = Money.ZERO;
    private int pairs;
    private int breaksUpwards;
    private int breaksDownwards;
    private int firstUpwards;
    private int firstDownwards;

    void add(StatementLine line) {
        Money before = balance;
        Optional<Money> after = line.balance();
        if (before != null && after.isPresent()) {
            pairs++;
            if (!after.get().equals(before.plus(line.amount()))) {
                breaksUpwards++;
                firstUpwards = firstUpwards == 0 ? line.line() : firstUpwards;
            }
            if (!before.equals(after.get().plus(amount))) {
                breaksDownwards++;
                firstDownwards = firstDownwards == 0 ? line.line() : firstDownwards;
            }
        }
        balance = after.orElse(null);
        amount = line.amount();
    }

    /** A row that could not be read: the next balance has nothing to follow from. */
    void gap() {
        balance = null;
    }

    List<ControlTotal> controls() {
        if (pairs == 0) {
            return List.of();
        }
        int breaks = Math.min(breaksUpwards, breaksDownwards);
        int first = breaksUpwards <= breaksDownwards ? firstUpwards : firstDownwards;
        String counted = breaks == 0 ? "衔接" : "%d 处不衔接，首处在第 %d 行".formatted(breaks, first);
        return List.of(new ControlTotal("逐行余额（%d 处核对）".formatted(pairs), "衔接", counted, breaks == 0));
    }
}
