package cn.changxiao.billing.reconciliation;

import cn.changxiao.billing.matching.MatchBooks;
import cn.changxiao.billing.matching.MatchEntries;
import cn.changxiao.billing.matching.MatchOutcome;
import cn.changxiao.property.bankstatement.account.StatementAccount;
import cn.changxiao.property.bankstatement.format.EntryKind;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;

/** Reads what is unmatched and what the books hold, and lets the rules decide; writes nothing. */
@Singleton
class ReadBooks {

    private final MatchBook book;
    private final UnmatchedEntries unmatched;
    private final RecordedRows recordedRows;
    private final OwingUnitRows unitRows;

    ReadBooks(MatchBook book, UnmatchedEntries unmatched, RecordedRows recordedRows, OwingUnitRows unitRows) {
        this.book = book;
        this.unmatched = unmatched;
        this.recordedRows = recordedRows;
        this.unitRows = unitRows;
    }

    /** The version is read first, so that whatever changes afterwards makes the decision stale. */
    @Transactional
    Decided decide(Viewer viewer, StatementAccount account, Days days) {
        long issuer = viewer.organisationKey();
        MatchBook.State state = book.read(issuer);
        List<NewEntry> entries = unmatched.read(viewer, account.id(), days);
        if (entries.isEmpty()) {
            return new Decided(state.version(), List.of(), 0, false);
        }
        Days around = new Days(
                days.first().minusDays(state.tolerance().days()),
                days.last().plusDays(state.tolerance().days()));
        List<NewEntry> toMatch =
                entries.stream().filter(each -> each.kind() != EntryKind.FEE).toList();
        MatchBooks books = new MatchBooks(
                recordedRows.read(issuer, account.kind(), toMatch, around),
                unitRows.read(issuer, toMatch, days),
                recordedRows.used(issuer, account.kind()));
        MatchOutcome outcome =
                MatchEntries.match(toMatch.stream().map(NewEntry::entry).toList(), books, state.tolerance());
        List<Chunk> chunks = Chunk.of(entries, outcome);
        int posted = chunks.stream().mapToInt(chunk -> chunk.entries().size()).sum();
        return new Decided(
                state.version(),
                chunks,
                entries.size() - posted,
                entries.size() == UnmatchedEntries.MOST && posted > 0);
    }

    /**
     * What is to be posted.
     *
     * @param open entries that stay unexplained
     * @param isMore whether further entries wait
     */
    record Decided(long version, List<Chunk> chunks, int open, boolean isMore) {}
}
