package cn.changxiao.fund.interest;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.daycount.InterestPeriod;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.ContentHash;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is to be handed out for which days: a sum, or a rate per year in parts per million; exactly one of the two. It is
 * booked on a day that is not before the last that counts.
 */
public record NewInterestRun(
        BusinessKey key,
        BookId book,
        InterestPeriod period,
        LocalDate bookedOn,
        Optional<Money> sum,
        Optional<Long> ratePpm) {

    private static final long HIGHEST_PPM = 1_000_000;

    public NewInterestRun {
        if (sum.isPresent() == ratePpm.isPresent()) {
            throw new InvalidValue("分配金额与年利率请填写其中一项。");
        }
        if (sum.isPresent() && !sum.get().isPositive()) {
            throw new InvalidValue("分配金额须大于零：%s 元。".formatted(sum.get().grouped()));
        }
        if (ratePpm.isPresent() && (ratePpm.get() <= 0 || ratePpm.get() > HIGHEST_PPM)) {
            throw new InvalidValue("年利率须大于零，且不超过 100%。");
        }
        if (bookedOn.isBefore(period.last())) {
            throw new InvalidValue("记账日期 %s 早于计息期间的最后一日 %s，请在期满后分配。".formatted(bookedOn, period.last()));
        }
    }

    byte[] contentHash() {
        return ContentHash.of(book, period.from(), period.until(), bookedOn, sum, ratePpm);
    }
}
