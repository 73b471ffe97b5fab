package cn.changxiao.fund.reconcile.matching;

import cn.changxiao.fund.reconcile.BankEntry;
import cn.changxiao.fund.reconcile.BankItem;
import cn.changxiao.fund.reconcile.BankLine;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Decides what belongs together by {@link MatchRule rules}, all at once and never by the order of the items: of proposals
 * that share an item none is taken. What is not certain is left to a person.
 */
final class MatchBankItems {

    private static final int SHORTEST_REFERENCE = 6;

    private final int daysApart;
    private final Set<BankEntry> entries;
    private final Set<BankLine> lines;
    private final List<ProposedMatch> taken = new ArrayList<>();

    private MatchBankItems(Collection<BankEntry> entries, Collection<BankLine> lines, int daysApart) {
        this.entries = new LinkedHashSet<>(entries);
        this.lines = new LinkedHashSet<>(lines);
        this.daysApart = daysApart;
    }

    /** The matches that are certain; {@code daysApart} is how late the bank may be, or the books. */
    static List<ProposedMatch> decide(Collection<BankEntry> entries, Collection<BankLine> lines, int daysApart) {
        MatchBankItems matching = new MatchBankItems(entries, lines, daysApart);
        int before;
        do {
            before = matching.taken.size();
            matching.round();
        } while (matching.taken.size() > before);
        return matching.taken.stream()
                .sorted(Comparator.comparing(ProposedMatch::latestOn))
                .toList();
    }

    private void round() {
        take(this::byReference);
        take(this::sameDay);
        for (int days = 1; days <= daysApart; days++) {
            int apart = days;
            take(() -> within(apart));
        }
        take(this::cancelled);
        take(() -> SumSearch.proposals(entries, lines, daysApart));
    }

    private void take(Supplier<List<ProposedMatch>> rule) {
        List<ProposedMatch> proposals = rule.get();
        Map<BankItem, Integer> wanted = new HashMap<>();
        proposals.forEach(proposal -> proposal.items().forEach(item -> wanted.merge(item, 1, Integer::sum)));
        for (ProposedMatch proposal : proposals) {
            if (proposal.items().allMatch(item -> wanted.getOrDefault(item, 0) == 1)) {
                taken.add(proposal);
                proposal.entries().forEach(entries::remove);
                proposal.lines().forEach(lines::remove);
            }
        }
    }

    private List<ProposedMatch> byReference() {
        Map<Money, List<BankLine>> byAmount = new HashMap<>();
        lines.forEach(line -> byAmount.computeIfAbsent(line.amount(), amount -> new ArrayList<>())
                .add(line));
        return entries.stream()
                .filter(entry -> entry.transaction().length() >= SHORTEST_REFERENCE)
                .flatMap(entry -> byAmount.getOrDefault(entry.amount(), List.of()).stream()
                        .filter(line -> line.text().contains(entry.transaction()))
                        .map(line -> ProposedMatch.of(MatchRule.REFERENCE, List.of(entry, line))))
                .toList();
    }

    /** Equal ones of one day cannot be told apart and need not be: they are matched together. */
    private List<ProposedMatch> sameDay() {
        record DayAndAmount(LocalDate day, Money amount) {}
        Map<DayAndAmount, List<BankItem>> groups = new HashMap<>();
        Stream.concat(entries.stream(), lines.stream())
                .forEach(item -> groups.computeIfAbsent(
                                new DayAndAmount(item.day(), item.amount()), same -> new ArrayList<>())
                        .add(item));
        return groups.values().stream()
                .filter(group -> group.size()
                        == 2
                                * group.stream()
                                        .filter(BankEntry.class::isInstance)
                                        .count())
                .map(group -> ProposedMatch.of(MatchRule.SAME_DAY, group))
                .toList();
    }

    private List<ProposedMatch> within(int days) {
        Map<Money, List<BankLine>> byAmount = new HashMap<>();
        lines.forEach(line -> byAmount.computeIfAbsent(line.amount(), amount -> new ArrayList<>())
                .add(line));
        return entries.stream()
                .flatMap(entry -> byAmount.getOrDefault(entry.amount(), List.of()).stream()
                        .filter(line -> apart(entry, line) <= days)
                        .map(line -> ProposedMatch.of(MatchRule.WITHIN_DAYS, List.of(entry, line))))
                .toList();
    }

    private List<ProposedMatch> cancelled() {
        return lines.stream()
                .filter(line -> line.reverses().isPresent())
                .flatMap(line -> lines.stream()
                        .filter(other ->
                                line.reverses().filter(other.journal()::equals).isPresent())
                        .filter(other -> other.amount().equals(line.amount().negated()))
                        .map(other -> ProposedMatch.of(MatchRule.CANCELLED, List.of(other, line))))
                .toList();
    }

    static long apart(BankItem one, BankItem other) {
        return Math.abs(ChronoUnit.DAYS.between(one.day(), other.day()));
    }
}
