package cn.changxiao.app.demo.fund;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.daycount.InterestPeriod;
import cn.changxiao.fund.deposit.DepositBatch;
import cn.changxiao.fund.income.ConfirmBankInterest;
import cn.changxiao.fund.income.NewBankInterest;
import cn.changxiao.fund.income.RecordBankInterest;
import cn.changxiao.fund.interest.ApproveInterestRun;
import cn.changxiao.fund.interest.DistributeInterest;
import cn.changxiao.fund.interest.InterestRunId;
import cn.changxiao.fund.interest.InterestRuns;
import cn.changxiao.fund.interest.NewInterestRun;
import cn.changxiao.fund.interest.PrepareInterestRun;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The interest that the bank credits on the twenty-first of June and December, handed to the units by days. */
@Singleton
public final class FundInterest {

    private static final MonthDay JUNE = MonthDay.of(6, 21);
    private static final MonthDay DECEMBER = MonthDay.of(12, 21);

    /** Half a year at 0.9 per cent, in ten-thousandths. */
    private static final long HALF_YEAR_E4 = 45;

    private final RecordBankInterest recordBankInterest;
    private final ConfirmBankInterest confirmBankInterest;
    private final PrepareInterestRun prepareInterestRun;
    private final ApproveInterestRun approveInterestRun;
    private final DistributeInterest distributeInterest;
    private final InterestRuns runs;

    FundInterest(
            RecordBankInterest recordBankInterest,
            ConfirmBankInterest confirmBankInterest,
            PrepareInterestRun prepareInterestRun,
            ApproveInterestRun approveInterestRun,
            DistributeInterest distributeInterest,
            InterestRuns runs) {
        this.recordBankInterest = recordBankInterest;
        this.confirmBankInterest = confirmBankInterest;
        this.prepareInterestRun = prepareInterestRun;
        this.approveInterestRun = approveInterestRun;
        this.distributeInterest = distributeInterest;
        this.runs = runs;
    }

    /** The half-years from the opening until today, each until the day on which the bank credits its interest. */
    public List<InterestPeriod> halfYears(LocalDate openedOn, LocalDate today) {
        List<LocalDate> days = Stream.iterate(openedOn.getYear(), year -> year <= today.getYear(), year -> year + 1)
                .flatMap(year -> Stream.of(JUNE.atYear(year), DECEMBER.atYear(year)))
                .filter(day -> day.isAfter(openedOn.plusMonths(3)) && !day.isAfter(today))
                .toList();
        return days.stream()
                .map(day ->
                        new InterestPeriod(days.indexOf(day) == 0 ? openedOn : days.get(days.indexOf(day) - 1), day))
                .toList();
    }

    /** Books what the bank has credited when the half-year was over and hands it out. */
    public void credit(
            Viewer maker, Viewer checker, BookId book, List<DepositBatch> deposits, InterestPeriod halfYear) {
        Money total = Money.sum(deposits.stream().map(DepositBatch::total).toList());
        Money amount = total.times(HALF_YEAR_E4, 10_000, RoundingMode.HALF_UP);
        if (amount.isPositive()) {
            BusinessKey key = new BusinessKey("demo:interest:%s:%s".formatted(book, halfYear.until()));
            confirmBankInterest.confirm(
                    checker,
                    book,
                    recordBankInterest.record(maker, new NewBankInterest(key, book, halfYear.until(), amount)));
            handOut(checker, book, prepare(maker, book, halfYear, amount));
        }
    }

    /** A distribution of what was earned and not handed out since then, which waits for a second person. */
    public void leaveOneToCheck(Viewer maker, BookId book, LocalDate from, LocalDate today) {
        Money available = runs.available(maker, book);
        if (available.isPositive()) {
            prepare(maker, book, new InterestPeriod(from, today), available);
        }
    }

    private InterestRunId prepare(Viewer maker, BookId book, InterestPeriod period, Money amount) {
        return prepareInterestRun.prepare(
                maker,
                new NewInterestRun(
                        new BusinessKey("demo:interest-run:%s:%s".formatted(book, period.until())),
                        book,
                        period,
                        period.until(),
                        Optional.of(amount),
                        Optional.empty()));
    }

    private void handOut(Viewer checker, BookId book, InterestRunId run) {
        approveInterestRun.approve(checker, book, run, runs.one(checker, run).hash());
        distributeInterest.distribute(run);
    }
}
