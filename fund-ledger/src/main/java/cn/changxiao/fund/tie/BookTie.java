package cn.changxiao.fund.tie;

import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.account.Books;
import cn.changxiao.fund.ledger.AccountElement;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.fund.reconcile.BankReconciliation;
import cn.changxiao.fund.reconcile.BankReconciliations;
import cn.changxiao.fund.tie.TieSums.BuildingSum;
import cn.changxiao.fund.tie.TieSums.GeneralSum;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Money;
import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Ties one book in one snapshot. */
@Singleton
class BookTie {

    private final Clock clock;
    private final Books books;
    private final TieSums sums;
    private final TieFaults faults;
    private final BankReconciliations reconciliations;

    BookTie(Clock clock, Books books, TieSums sums, TieFaults faults, BankReconciliations reconciliations) {
        this.clock = clock;
        this.books = books;
        this.sums = sums;
        this.faults = faults;
        this.reconciliations = reconciliations;
    }

    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    DailyTie tie(Book book) {
        LocalDate today = LocalDate.now(clock);
        List<BuildingSum> buildings = sums.buildings(book.id());
        Map<CompoundId, Money> control = sums.control(book.id());
        BankReconciliation bank = reconciliations.draw(book, today);
        DailyTie.Sums four = new DailyTie.Sums(
                Money.sum(buildings.stream().map(BuildingSum::units).toList()),
                Money.sum(buildings.stream().map(BuildingSum::posted).toList()),
                Money.sum(control.values()),
                bankSum(book, bank));
        return new DailyTie(
                book.id(),
                today,
                LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS),
                four,
                bank.bankBalance(),
                BankReconciliation.sum(bank.lines()).minus(BankReconciliation.sum(bank.entries())),
                !bank.accounts().isEmpty(),
                faults(book, four, buildings, control, bank));
    }

    /** The bank's own word corrected by what is outstanding, with other assets, less what is not the units'. */
    private Money bankSum(Book book, BankReconciliation bank) {
        long account = Optional.ofNullable(books.generalAccounts(book.id()).get(AccountTitle.BANK_DEPOSITS))
                .orElseThrow()
                .value();
        List<GeneralSum> general = sums.general(book.id());
        boolean hasStatement = !bank.accounts().isEmpty();
        Money atBank = hasStatement
                ? bank.adjustedBank()
                        .minus(BankReconciliation.sum(bank.entries()))
                        .minus(bank.startDifference())
                : Money.sum(general.stream()
                        .filter(each -> each.account() == account)
                        .map(GeneralSum::balance)
                        .toList());
        Money others = Money.sum(general.stream()
                .filter(each -> each.isAsset() && each.account() != account)
                .map(GeneralSum::balance)
                .toList());
        return atBank.plus(others).plus(notTheUnits(general));
    }

    /** The pool with the income that flows into it, and what is owed; as credits, so negative. */
    private static Money notTheUnits(List<GeneralSum> general) {
        return Money.sum(general.stream()
                .filter(each -> !each.isAsset())
                .filter(each -> each.title().element() == AccountElement.LIABILITY
                        || !each.title().isKeptByUnit())
                .map(GeneralSum::balance)
                .toList());
    }

    private List<TieFault> faults(
            Book book,
            DailyTie.Sums four,
            List<BuildingSum> buildings,
            Map<CompoundId, Money> control,
            BankReconciliation bank) {
        List<TieFault> found = new ArrayList<>();
        if (!four.areOne()) {
            found.add(new TieFault(TieLevel.BOOK, "分户账合计对总账控制科目", four.ledger(), four.units()));
            found.add(new TieFault(TieLevel.BOOK, "银行对总账控制科目", four.ledger(), four.bank()));
            found.removeIf(fault -> fault.difference().isZero());
        }
        buildings.stream()
                .filter(sum -> !sum.units().equals(sum.posted()))
                .forEach(sum -> found.add(new TieFault(
                        TieLevel.BUILDING,
                        "%s 楼栋 %s".formatted(faults.compoundName(sum.compound()), sum.building()),
                        sum.posted(),
                        sum.units())));
        compounds(book, buildings, control, found);
        found.addAll(faults.general(book.id()));
        found.addAll(faults.accounts(book.id()));
        found.addAll(faults.lines(book.id()));
        found.addAll(faults.matches(book.id()));
        if (!bank.accounts().isEmpty() && !bank.unexplained().isZero()) {
            found.add(new TieFault(
                    TieLevel.STATEMENT,
                    "余额调节表",
                    bank.adjustedBook().plus(bank.startDifference()),
                    bank.adjustedBank()));
        }
        return found;
    }

    private void compounds(
            Book book, List<BuildingSum> buildings, Map<CompoundId, Money> control, List<TieFault> found) {
        Map<CompoundId, Money> posted = new HashMap<>();
        buildings.forEach(sum -> posted.merge(sum.compound(), sum.posted(), Money::plus));
        Set<CompoundId> compounds = new HashSet<>(posted.keySet());
        compounds.addAll(control.keySet());
        for (CompoundId compound : compounds) {
            Money units = posted.getOrDefault(compound, Money.ZERO);
            Money ledger = control.getOrDefault(compound, Money.ZERO);
            if (!units.equals(ledger)) {
                found.add(new TieFault(TieLevel.COMPOUND, faults.compoundName(compound), units, ledger));
                found.addAll(faults.titles(book.id(), compound));
            }
        }
    }
}
