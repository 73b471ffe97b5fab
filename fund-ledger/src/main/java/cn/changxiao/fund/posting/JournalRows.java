package cn.changxiao.fund.posting;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.ledger.AccountState;
import cn.changxiao.fund.voucher.JournalDraft;
import cn.changxiao.fund.voucher.JournalId;
import cn.changxiao.fund.voucher.PostedJournal;
import cn.changxiao.fund.voucher.VoucherNumber;
import cn.changxiao.property.Ids;
import cn.changxiao.property.Sql;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Appends vouchers and their lines, and brings the rows kept beside them up to date. */
@Singleton
class JournalRows {

    private static final String JOURNAL = """
            INSERT INTO fund_journal (journal_id, book_id, compound_id, kind, value_date, voucher_year, voucher_number,
                key_hash, content_hash, summary, maker_id, checker_id, posted_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String POSTING = """
            INSERT INTO fund_posting (journal_id, line_no, account_id, title_code, amount_fen, balance_after_fen,
                account_sequence)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String SEAL_PENDING = """
            INSERT INTO fund_seal_pending (journal_id) VALUES (?)
            """;

    private static final String REVERSAL = """
            INSERT INTO fund_reversal (reversed_journal_id, journal_id) VALUES (?, ?)
            """;

    /** The rows exist and are locked; the insert's only purpose is to change thousands in one statement. */
    private static final String BALANCE = """
            INSERT INTO fund_balance (account_id, balance_fen, held_fen, last_sequence, overdraft_sign)
            VALUES (?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE balance_fen = VALUES(balance_fen), last_sequence = VALUES(last_sequence)
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final KeptSums sums;
    private final VoucherCounter counter;

    JournalRows(Sql sql, Ids ids, Clock clock, KeptSums sums, VoucherCounter counter) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.sums = sums;
        this.counter = counter;
    }

    /** The answers by key. */
    Map<ByteBuffer, PostedJournal> append(BookId book, List<AcceptedJournal> journals) {
        if (journals.isEmpty()) {
            return Map.of();
        }
        sums.add(book, journals);
        List<PostedJournal> posted = number(book, journals);
        LocalDateTime now = LocalDateTime.now(clock);
        sql.batch(
                JOURNAL,
                IntStream.range(0, journals.size())
                        .mapToObj(i -> journalRow(journals.get(i).keyed(), posted.get(i), now))
                        .toList());
        List<Object[]> lines = new ArrayList<>();
        List<Object[]> reversals = new ArrayList<>();
        Map<ByteBuffer, PostedJournal> answers = new HashMap<>();
        for (int i = 0; i < journals.size(); i++) {
            JournalId id = posted.get(i).id();
            addLines(journals.get(i), id, lines);
            journals.get(i)
                    .keyed()
                    .draft()
                    .reverses()
                    .ifPresent(reversed -> reversals.add(new Object[] {reversed.value(), id.value()}));
            answers.put(journals.get(i).keyed().key(), posted.get(i));
        }
        sql.batch(POSTING, lines);
        sql.batch(REVERSAL, reversals);
        letWaitForTheSeal(posted);
        return answers;
    }

    private void letWaitForTheSeal(List<PostedJournal> posted) {
        sql.batch(
                SEAL_PENDING,
                posted.stream()
                        .map(journal -> new Object[] {journal.id().value()})
                        .toList());
    }

    void save(List<AccountState> states) {
        sql.batch(
                BALANCE,
                states.stream()
                        .map(state -> new Object[] {
                            state.account().value(),
                            state.balance().fen(),
                            state.held().fen(),
                            state.sequence(),
                            state.rule().sign()
                        })
                        .toList());
    }

    private List<PostedJournal> number(BookId book, List<AcceptedJournal> journals) {
        long firstId = journals.size() == 1 ? ids.next() : ids.block(journals.size());
        Map<Integer, Integer> counts = new HashMap<>();
        journals.forEach(journal -> counts.merge(year(journal), 1, Integer::sum));
        Map<Integer, Integer> next = counter.take(book, counts);
        List<PostedJournal> posted = new ArrayList<>(journals.size());
        for (AcceptedJournal journal : journals) {
            int number = next.merge(year(journal), 1, Integer::sum) - 1;
            posted.add(journal.keyed()
                    .posted(new JournalId(firstId + posted.size()), new VoucherNumber(year(journal), number)));
        }
        return posted;
    }

    private static int year(AcceptedJournal journal) {
        return journal.keyed().draft().valueDate().getYear();
    }

    private static Object[] journalRow(KeyedDraft keyed, PostedJournal posted, LocalDateTime now) {
        JournalDraft draft = keyed.draft();
        return new Object[] {
            posted.id().value(),
            draft.scope().book().value(),
            draft.scope().compound().value(),
            draft.kind().name(),
            draft.valueDate(),
            posted.voucher().year(),
            posted.voucher().number(),
            keyed.key().array(),
            keyed.content().array(),
            draft.summary(),
            draft.signatures().maker().value(),
            draft.signatures().checker().value(),
            now
        };
    }

    private static void addLines(AcceptedJournal journal, JournalId id, List<Object[]> into) {
        int lineNo = 0;
        for (PostedLine line : journal.lines()) {
            into.add(new Object[] {
                id.value(),
                ++lineNo,
                line.posting().account().value(),
                line.posting().title().number(),
                line.posting().signed().fen(),
                line.after().balance().fen(),
                line.after().sequence()
            });
        }
    }
}
