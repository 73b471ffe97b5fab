package cn.changxiao.app.demo;

import cn.changxiao.app.demo.drawing.FundDrawing;
import cn.changxiao.app.demo.fund.FundInterest;
import cn.changxiao.app.demo.fund.FundPlans;
import cn.changxiao.app.demo.fund.FundReceipts;
import cn.changxiao.app.demo.plan.PlannedCompound;
import cn.changxiao.app.demo.plan.PlannedFund;
import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.HousingKind;
import cn.changxiao.fund.account.OpenBook;
import cn.changxiao.fund.account.OpenFundAccounts;
import cn.changxiao.fund.daycount.InterestPeriod;
import cn.changxiao.fund.deposit.ConfirmDeposits;
import cn.changxiao.fund.deposit.DepositBatch;
import cn.changxiao.fund.deposit.DepositKind;
import cn.changxiao.fund.deposit.RecordDeposits;
import cn.changxiao.fund.deposit.UnitDeposit;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The custodian's books: an account for every unit, the owners' deposits, and the interest on them twice a year. */
@Singleton
@Order(130)
final class FundStep implements DemoStep {

    private static final int AT_ONCE = 40;

    private final OpenBook openBook;
    private final OpenFundAccounts openFundAccounts;
    private final RecordDeposits recordDeposits;
    private final ConfirmDeposits confirmDeposits;
    private final FundInterest interest;
    private final FundReceipts receipts;
    private final FundPlans plans;

    FundStep(
            OpenBook openBook,
            OpenFundAccounts openFundAccounts,
            RecordDeposits recordDeposits,
            ConfirmDeposits confirmDeposits,
            FundInterest interest,
            FundReceipts receipts,
            FundPlans plans) {
        this.openBook = openBook;
        this.openFundAccounts = openFundAccounts;
        this.recordDeposits = recordDeposits;
        this.confirmDeposits = confirmDeposits;
        this.interest = interest;
        this.receipts = receipts;
        this.plans = plans;
    }

    @Override
    public String label() {
        return "建立维修资金账簿，登记交存和利息";
    }

    @Override
    public int weight() {
        return 12;
    }

    @Override
    public void run(DemoWork work) {
        work.each(List.of(HousingKind.values()), kind -> keep(work, kind));
        Viewer maker = work.register().user(work.plan(), "custodian");
        Viewer checker = work.register().user(work.plan(), "custodian2");
        LocalDate today = work.plan().today();
        receipts.show(maker, checker, today);
        plans.show(
                maker, checker, work.register().compound(work.plan().showcase().main()), today);
    }

    private void keep(DemoWork work, HousingKind kind) {
        Viewer maker = work.register().user(work.plan(), "custodian");
        Viewer checker = work.register().user(work.plan(), "custodian2");
        LocalDate openedOn = work.plan().oldestMonth().atDay(1);
        Book book = openBook.open(maker, kind, "遂宁市" + kind.label() + "维修资金", openedOn);
        openFundAccounts.open(maker, book.id(), openedOn);
        List<DepositBatch> deposits = deposits(work, book);
        int booked = 0;
        for (InterestPeriod halfYear : interest.halfYears(openedOn, work.plan().today())) {
            int until = countUntil(deposits, halfYear.until());
            deposit(maker, checker, deposits.subList(booked, until));
            interest.credit(maker, checker, book.id(), deposits.subList(0, until), halfYear);
            booked = until;
        }
        deposit(maker, checker, deposits.subList(booked, deposits.size()));
    }

    private void deposit(Viewer maker, Viewer checker, List<DepositBatch> deposits) {
        for (int first = 0; first < deposits.size(); first += AT_ONCE) {
            List<DepositBatch> some = deposits.subList(first, Math.min(deposits.size(), first + AT_ONCE));
            BookId book = some.get(0).book();
            confirmDeposits.confirm(checker, book, recordDeposits.record(maker, book, some));
        }
    }

    private static int countUntil(List<DepositBatch> deposits, LocalDate day) {
        return Math.toIntExact(deposits.stream()
                .filter(batch -> batch.receivedOn().isBefore(day))
                .count());
    }

    private static List<DepositBatch> deposits(DemoWork work, Book book) {
        List<DepositBatch> batches = new ArrayList<>();
        for (PlannedCompound compound : work.plan().compounds()) {
            if (kindOf(compound) == book.kind()) {
                FundDrawing.of(work.plan(), compound)
                        .ifPresent(fund -> fund.days().forEach(day -> batches.add(batch(work, book, compound, day))));
            }
        }
        batches.sort(Comparator.comparing(DepositBatch::receivedOn));
        return batches;
    }

    static HousingKind kindOf(PlannedCompound compound) {
        return compound.seller().isPresent() ? HousingKind.PUBLIC_HOUSING : HousingKind.COMMODITY;
    }

    private static DepositBatch batch(DemoWork work, Book book, PlannedCompound compound, PlannedFund.Day day) {
        List<List<UnitId>> units = work.register().units(compound);
        return new DepositBatch(
                new BusinessKey(compound.key() + ":deposit:" + day.on()),
                book.id(),
                work.register().compound(compound),
                DepositKind.INITIAL_DEPOSIT,
                day.on(),
                "补建维修资金",
                day.deposits().stream()
                        .map(deposit ->
                                new UnitDeposit(units.get(deposit.building()).get(deposit.unit()), deposit.amount()))
                        .toList());
    }
}
