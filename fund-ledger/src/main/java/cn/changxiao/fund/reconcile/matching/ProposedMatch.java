package cn.changxiao.fund.reconcile.matching;

import cn.changxiao.fund.reconcile.BankEntry;
import cn.changxiao.fund.reconcile.BankItem;
import cn.changxiao.fund.reconcile.BankLine;
import cn.changxiao.fund.reconcile.BankReconciliation;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Entries and lines said to be the same money. Both sides come to the same sum; one side is empty only where the other
 * cancels itself.
 */
record ProposedMatch(MatchRule rule, List<BankEntry> entries, List<BankLine> lines) {

    /** @throws BankMatchDoesNotAdd if the sums differ or nothing is matched with anything */
    ProposedMatch {
        entries = List.copyOf(entries);
        lines = List.copyOf(lines);
        if (entries.size() + lines.size() < 2) {
            throw BankMatchDoesNotAdd.tooFew();
        }
        Money bank = BankReconciliation.sum(entries);
        Money books = BankReconciliation.sum(lines);
        if (!bank.equals(books)) {
            throw BankMatchDoesNotAdd.sums(bank, books);
        }
    }

    static ProposedMatch of(MatchRule rule, List<? extends BankItem> items) {
        return new ProposedMatch(
                rule,
                items.stream()
                        .filter(BankEntry.class::isInstance)
                        .map(BankEntry.class::cast)
                        .toList(),
                items.stream()
                        .filter(BankLine.class::isInstance)
                        .map(BankLine.class::cast)
                        .toList());
    }

    Stream<BankItem> items() {
        return Stream.concat(entries.stream(), lines.stream());
    }

    Money amount() {
        return BankReconciliation.sum(entries);
    }

    /** The day from which on none of it is outstanding. */
    LocalDate latestOn() {
        return items().map(BankItem::day).max(Comparator.naturalOrder()).orElseThrow();
    }
}
