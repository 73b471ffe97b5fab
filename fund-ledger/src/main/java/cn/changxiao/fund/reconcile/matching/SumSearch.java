package cn.changxiao.fund.reconcile.matching;

import cn.changxiao.fund.reconcile.BankEntry;
import cn.changxiao.fund.reconcile.BankItem;
import cn.changxiao.fund.reconcile.BankLine;
import cn.changxiao.fund.reconcile.BankReconciliation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds what several items of one side and one day come to as one item of the other: all of the day, all of the day with
 * one text, or a few of them. Where more than one set does, none is proposed.
 */
final class SumSearch {

    /** Sets of up to four out of up to sixteen items: 2,516 sums at most for one item and day. */
    private static final int LARGEST_SET = 4;

    private static final int MOST_CANDIDATES = 16;

    private SumSearch() {}

    static List<ProposedMatch> proposals(Set<BankEntry> entries, Set<BankLine> lines, int daysApart) {
        List<ProposedMatch> proposals = new ArrayList<>();
        propose(entries, lines, daysApart, proposals);
        propose(lines, entries, daysApart, proposals);
        return proposals;
    }

    private static void propose(
            Collection<? extends BankItem> ones,
            Collection<? extends BankItem> others,
            int daysApart,
            List<ProposedMatch> into) {
        NavigableMap<LocalDate, List<BankItem>> byDay = others.stream()
                .collect(Collectors.groupingBy(BankItem::day, TreeMap::new, Collectors.<BankItem>toList()));
        for (BankItem one : ones) {
            Set<Set<BankItem>> sets = new LinkedHashSet<>();
            byDay.subMap(one.day().minusDays(daysApart), true, one.day().plusDays(daysApart), true)
                    .values()
                    .forEach(day -> collect(one, day, sets));
            if (sets.size() == 1) {
                List<BankItem> items = new ArrayList<>(sets.iterator().next());
                items.add(one);
                into.add(ProposedMatch.of(MatchRule.SUM, items));
            }
        }
    }

    private static void collect(BankItem one, List<BankItem> day, Set<Set<BankItem>> into) {
        List<BankItem> candidates = day.stream()
                .filter(item -> item.amount().isPositive() == one.amount().isPositive())
                .toList();
        addIfSum(one, candidates, into);
        Map<String, List<BankItem>> byText = candidates.stream().collect(Collectors.groupingBy(BankItem::text));
        byText.values().forEach(same -> addIfSum(one, same, into));
        if (candidates.size() <= MOST_CANDIDATES) {
            extend(one, candidates, 0, new Chosen(List.of(), 0), into);
        }
    }

    private static void addIfSum(BankItem one, List<BankItem> items, Set<Set<BankItem>> into) {
        if (items.size() > 1 && BankReconciliation.sum(items).equals(one.amount())) {
            into.add(Set.copyOf(items));
        }
    }

    private static void extend(
            BankItem one, List<BankItem> candidates, int from, Chosen chosen, Set<Set<BankItem>> into) {
        if (chosen.items().size() > 1 && chosen.fen() == one.amount().fen()) {
            into.add(Set.copyOf(chosen.items()));
        }
        if (chosen.items().size() == LARGEST_SET) {
            return;
        }
        for (int i = from; i < candidates.size(); i++) {
            extend(one, candidates, i + 1, chosen.with(candidates.get(i)), into);
        }
    }

    /** A set so far and what it comes to. */
    private record Chosen(List<BankItem> items, long fen) {

        Chosen with(BankItem item) {
            List<BankItem> longer = new ArrayList<>(items);
            longer.add(item);
            return new Chosen(longer, Math.addExact(fen, item.amount().fen()));
        }
    }
}
