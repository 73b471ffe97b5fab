package cn.changxiao.fund.interest;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.daycount.DayCount;
import cn.changxiao.fund.daycount.InterestPeriod;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.UserId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A run as it stands. The shares add up to the total to the fen; the hash is over every one of them. {@code ratePpm} is
 * empty where a sum is handed out.
 */
public record InterestRun(
        InterestRunId id,
        BookId book,
        InterestPeriod period,
        LocalDate bookedOn,
        DayCount basis,
        Optional<Long> ratePpm,
        Money total,
        long product,
        int units,
        String hash,
        InterestRunState state,
        UserId maker,
        Optional<UserId> checker) {

    /** What all units had together on the average day. */
    public Money averageBalance() {
        return Money.ofFen(product / period.weight(basis));
    }

    public boolean isWaiting() {
        return state == InterestRunState.PREPARED;
    }

    public boolean isPosting() {
        return state == InterestRunState.APPROVED;
    }
}
