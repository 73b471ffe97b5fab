package cn.changxiao.app.demo.fund;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.deposit.DepositBatch;
import cn.changxiao.fund.income.DistributeIncome;
import cn.changxiao.fund.income.IncomeRunId;
import cn.changxiao.fund.income.Interest;
import cn.changxiao.fund.income.RecordInterest;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Stream;

/** The interest that the bank credits on the twenty-first of June and December. */
@Singleton
public final class FundInterest {

    private static final MonthDay JUNE = MonthDay.of(6, 21);
    private static final MonthDay DECEMBER = MonthDay.of(12, 21);

    /** Half a year at 0.9 per cent, in ten-thousandths. */
    private static final long HALF_YEAR_E4 = 45;

    private final RecordInterest recordInterest;
    private final DistributeIncome distributeIncome;

    FundInterest(RecordInterest recordInterest, DistributeIncome distributeIncome) {
        this.recordInterest = recordInterest;
        this.distributeIncome = distributeIncome;
    }

    /** The days between the opening and today, in order. */
    public List<LocalDate> days(LocalDate openedOn, LocalDate today) {
        return Stream.iterate(openedOn.getYear(), year -> year <= today.getYear(), year -> year + 1)
                .flatMap(year -> Stream.of(JUNE.atYear(year), DECEMBER.atYear(year)))
                .filter(day -> day.isAfter(openedOn.plusMonths(3)) && !day.isAfter(today))
                .toList();
    }

    /** Records what the bank has credited on the day and shares it out. */
    public void credit(Viewer maker, Viewer checker, BookId book, List<DepositBatch> deposits, LocalDate day) {
        Money total = Money.sum(deposits.stream().map(DepositBatch::total).toList());
        Money amount = total.times(HALF_YEAR_E4, 10_000, RoundingMode.HALF_UP);
        if (amount.isPositive()) {
            BusinessKey key = new BusinessKey("demo:interest:%s:%s".formatted(book, day));
            IncomeRunId run = recordInterest.record(maker, new Interest(key, book, day, amount));
            distributeIncome.distribute(checker, book, run);
        }
    }
}
