package cn.changxiao.fund.posting;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.posting.PostingDecisions.BookDays;
import cn.changxiao.fund.voucher.JournalDraft;
import cn.changxiao.fund.voucher.PostedJournal;
import cn.changxiao.fund.voucher.PostingOutcome;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Refusal;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The one way into the journal. What a draft could be refused for is read under lock first; then the drafts are
 * decided in memory, in order; then the accepted ones are written, one statement per table. Everybody takes locks in
 * one order: months, units by id, general ledger by id, totals, voucher counter.
 */
@Singleton
class JournalGroup {

    private final LockedRows locked;
    private final JournalRows rows;
    private final Clock clock;

    JournalGroup(LockedRows locked, JournalRows rows, Clock clock) {
        this.locked = locked;
        this.rows = rows;
        this.clock = clock;
    }

    List<PostingOutcome> write(BookId book, List<JournalDraft> drafts) {
        return writeKeyed(book, drafts.stream().map(KeyedDraft::of).toList());
    }

    List<PostingOutcome> writeKeyed(BookId book, List<KeyedDraft> keyed) {
        Map<ByteBuffer, KnownJournal> known = locked.known(keyed);
        PostingDecisions decisions = decisions(
                book,
                keyed.stream().filter(draft -> !known.containsKey(draft.key())).toList());
        Map<ByteBuffer, AcceptedJournal> accepted = new LinkedHashMap<>();
        List<Optional<Refusal>> refusals = new ArrayList<>(keyed.size());
        for (KeyedDraft draft : keyed) {
            refusals.add(refusalOf(draft, known, accepted, decisions));
        }
        Map<ByteBuffer, PostedJournal> answers = new HashMap<>(rows.append(book, List.copyOf(accepted.values())));
        rows.save(decisions.changed());
        List<PostingOutcome> outcomes = new ArrayList<>(keyed.size());
        for (int i = 0; i < keyed.size(); i++) {
            outcomes.add(outcome(keyed.get(i), refusals.get(i), known, answers));
        }
        return outcomes;
    }

    private PostingDecisions decisions(BookId book, List<KeyedDraft> fresh) {
        LocalDate openedOn = locked.openedOn(book).orElseThrow(() -> new NotFound("账簿", book));
        return new PostingDecisions(
                new BookDays(book, openedOn, LocalDate.now(clock)),
                locked.closedMonths(book, fresh),
                locked.accounts(fresh));
    }

    private static Optional<Refusal> refusalOf(
            KeyedDraft draft,
            Map<ByteBuffer, KnownJournal> known,
            Map<ByteBuffer, AcceptedJournal> accepted,
            PostingDecisions decisions) {
        try {
            KnownJournal earlier = known.get(draft.key());
            AcceptedJournal justNow = accepted.get(draft.key());
            if (earlier != null) {
                draft.requireSameContent(earlier.content());
            } else if (justNow != null) {
                draft.requireSameContent(justNow.keyed().content());
            } else {
                accepted.put(draft.key(), decisions.accept(draft));
            }
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    private static PostingOutcome outcome(
            KeyedDraft draft,
            Optional<Refusal> refusal,
            Map<ByteBuffer, KnownJournal> known,
            Map<ByteBuffer, PostedJournal> answers) {
        if (refusal.isPresent()) {
            return PostingOutcome.refused(draft.draft().key(), refusal.get());
        }
        KnownJournal earlier = known.get(draft.key());
        PostedJournal answer =
                earlier == null ? answers.get(draft.key()) : draft.posted(earlier.id(), earlier.voucher());
        if (answer == null) {
            throw new IllegalStateException(
                    "an accepted draft has no journal: " + draft.draft().key());
        }
        return PostingOutcome.posted(answer);
    }
}
