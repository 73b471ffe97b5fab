package cn.changxiao.billing.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is still to be matched while the rules are tried one after the other. */
final class Desk {

    private final Map<Long, EntryToMatch> entries = new LinkedHashMap<>();
    private final Map<MatchTarget, RecordedMoney> recorded = new LinkedHashMap<>();
    private final Map<Long, References> references = new HashMap<>();
    private final List<Match> matches = new ArrayList<>();
    private final Map<Long, Unmatched> unmatched = new TreeMap<>();
    private final Map<Long, Unmatched> hints = new HashMap<>();

    /** Entries and records in the order of their days and ids, whatever the order they come in. */
    Desk(Collection<EntryToMatch> entries, Collection<RecordedMoney> recorded) {
        entries.stream().sorted(EntryToMatch.BY_DAY).forEach(entry -> this.entries.put(entry.id(), entry));
        recorded.stream()
                .sorted(java.util.Comparator.comparing(RecordedMoney::on).thenComparingLong(RecordedMoney::id))
                .forEach(each -> this.recorded.put(each.target(), each));
    }

    /** Those left, by day. */
    List<EntryToMatch> entries() {
        return List.copyOf(entries.values());
    }

    EntryToMatch entry(long id) {
        EntryToMatch entry = entries.get(id);
        if (entry == null) {
            throw new IllegalStateException("entry " + id + " is matched already");
        }
        return entry;
    }

    /** Those left, by day. */
    List<RecordedMoney> recorded() {
        return List.copyOf(recorded.values());
    }

    References references(EntryToMatch entry) {
        return references.computeIfAbsent(entry.id(), id -> References.in(entry.text()));
    }

    void accept(Match match) {
        matches.add(match);
        for (MatchPart part : match.parts()) {
            entries.remove(part.entry());
            recorded.remove(part.target());
        }
    }

    /** Leaves an entry to a person; no later rule may decide it. */
    void leave(Unmatched entry) {
        entries.remove(entry.entry());
        unmatched.put(entry.entry(), entry);
    }

    /** What to say of an entry if no later rule decides it. */
    void hint(Unmatched hint) {
        hints.put(hint.entry(), hint);
    }

    /**
     * Takes the best proposals first. Those that are equally good and exclude each other are not taken at all, and
     * nothing worse takes what they stand for.
     */
    void decide(List<Proposal> proposals) {
        TreeMap<Integer, List<Proposal>> byRank =
                proposals.stream().collect(Collectors.groupingBy(Proposal::rank, TreeMap::new, Collectors.toList()));
        Set<Long> decided = new HashSet<>();
        Set<MatchTarget> taken = new HashSet<>();
        for (List<Proposal> equal : byRank.descendingMap().values()) {
            List<Proposal> free = equal.stream()
                    .filter(each -> each.entries().stream().noneMatch(decided::contains)
                            && each.targets().stream().noneMatch(taken::contains))
                    .toList();
            decideEqual(free);
            free.forEach(each -> {
                decided.addAll(each.entries());
                taken.addAll(each.targets());
            });
        }
    }

    private void decideEqual(List<Proposal> equal) {
        Map<Long, Long> ofEntry =
                equal.stream().flatMap(each -> each.entries().stream()).collect(count());
        Map<MatchTarget, Long> ofTarget =
                equal.stream().flatMap(each -> each.targets().stream()).collect(count());
        for (Proposal each : equal) {
            boolean isAlone = each.entries().stream().allMatch(entry -> ofEntry.getOrDefault(entry, 0L) == 1)
                    && each.targets().stream().allMatch(target -> ofTarget.getOrDefault(target, 0L) == 1);
            if (isAlone) {
                accept(each.match());
            } else {
                each.entries().forEach(entry -> leaveAmbiguous(entry, each.match()));
            }
        }
    }

    private void leaveAmbiguous(long entry, Match match) {
        leave(new Unmatched(
                entry,
                Unmatched.Why.AMBIGUOUS,
                "多项同样可能（%s，共 %d 分），请人工选择".formatted(match.explanation(), match.score()),
                0));
    }

    MatchOutcome outcome() {
        for (EntryToMatch entry : entries()) {
            leave(hints.getOrDefault(
                    entry.id(), new Unmatched(entry.id(), Unmatched.Why.NOTHING_FITS, "没有相符的款项、账单或房屋", 0)));
        }
        return new MatchOutcome(matches, List.copyOf(unmatched.values()));
    }

    private static <T> java.util.stream.Collector<T, ?, Map<T, Long>> count() {
        return Collectors.groupingBy(each -> each, Collectors.counting());
    }

    /**
     * A match that is possible.
     *
     * @param rank what decides between proposals; higher is better
     */
    record Proposal(int rank, Match match) {

        Set<Long> entries() {
            return match.parts().stream().map(MatchPart::entry).collect(Collectors.toSet());
        }

        Set<MatchTarget> targets() {
            return match.parts().stream().map(MatchPart::target).collect(Collectors.toSet());
        }
    }
}
