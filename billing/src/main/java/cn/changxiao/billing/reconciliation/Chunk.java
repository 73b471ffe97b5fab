package cn.changxiao.billing.reconciliation;

import cn.changxiao.billing.matching.Match;
import cn.changxiao.billing.matching.MatchOutcome;
import cn.changxiao.billing.matching.MatchPart;
import cn.changxiao.billing.matching.TargetKind;
import cn.changxiao.billing.matching.Unmatched;
import cn.changxiao.property.bankstatement.format.EntryKind;
import cn.changxiao.property.money.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What one transaction posts: at most about {@value #ENTRIES} entries; those of one match stay together. */
record Chunk(Map<Long, NewEntry> entries, List<Match> matches, List<Unmatched> suspense, List<NewEntry> fees) {

    static final int ENTRIES = 5_000;

    /** More than a payment may be; such money waits in suspense, where a person divides it. */
    private static final Money MOST_OF_A_PAYMENT = Money.ofYuan(1_000_000);

    private Chunk() {
        this(new HashMap<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** All that can be posted; refunds and other movements that nothing explains stay open and are in none. */
    static List<Chunk> of(List<NewEntry> all, MatchOutcome outcome) {
        Map<Long, NewEntry> byId = new HashMap<>();
        all.forEach(each -> byId.put(each.entry().id(), each));
        Builder builder = new Builder(byId);
        for (Match match : outcome.matches()) {
            if (isTooMuch(match)) {
                match.parts().stream()
                        .map(MatchPart::entry)
                        .distinct()
                        .forEach(entry -> builder.suspense(new Unmatched(
                                entry, Unmatched.Why.NOTHING_FITS, "超过单笔缴费上限，请人工分配：" + match.explanation(), 0)));
            } else {
                builder.match(match);
            }
        }
        outcome.unmatched().forEach(builder::suspense);
        all.stream().filter(each -> each.kind() == EntryKind.FEE).forEach(builder::fee);
        return builder.chunks();
    }

    private static boolean isTooMuch(Match match) {
        return match.parts().stream()
                .anyMatch(part ->
                        part.target().kind() == TargetKind.UNIT && part.amount().isMoreThan(MOST_OF_A_PAYMENT));
    }

    NewEntry entry(long id) {
        NewEntry entry = entries.get(id);
        if (entry == null) {
            throw new IllegalStateException("entry " + id + " is in another chunk");
        }
        return entry;
    }

    /** Fills one chunk after the other. */
    private static final class Builder {

        private final Map<Long, NewEntry> byId;
        private final List<Chunk> chunks = new ArrayList<>();
        private Chunk current = new Chunk();

        Builder(Map<Long, NewEntry> byId) {
            this.byId = byId;
        }

        void match(Match match) {
            roomFor(match.parts().stream().map(MatchPart::entry).toList())
                    .matches
                    .add(match);
        }

        void suspense(Unmatched each) {
            NewEntry entry = byId.get(each.entry());
            if (entry != null && entry.isIncoming() && entry.kind() == EntryKind.PAYMENT) {
                roomFor(List.of(each.entry())).suspense.add(each);
            }
        }

        void fee(NewEntry fee) {
            roomFor(List.of(fee.entry().id())).fees.add(fee);
        }

        private Chunk roomFor(List<Long> entries) {
            if (current.entries.size() >= ENTRIES) {
                chunks.add(current);
                current = new Chunk();
            }
            for (Long id : entries) {
                NewEntry entry = byId.get(id);
                if (entry != null) {
                    current.entries.put(id, entry);
                }
            }
            return current;
        }

        List<Chunk> chunks() {
            if (!current.entries.isEmpty()) {
                chunks.add(current);
            }
            return chunks;
        }
    }
}
