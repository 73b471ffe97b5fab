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
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Appends vouchers and their lines, and brings the rows kept beside them up to date. */
@Singleton
class JournalRows {

    private static final String JOURNAL = """
            INSERT INTO fund_journal (journal_id, book_id, compound_id, kind, value_date, voucher_year, voucher_number,
                key_hash, content_hash, summary, maker_id, checker_id, posted_at)
            VALUES
            """;

    private static final String POSTING = """
            INSERT INTO fund_posting (journal_id, line_no, account_id, title_code, amount_fen, balance_after_fen,
                account_sequence)
            VALUES
            """;

    private static final String SEAL_PENDING = "INSERT INTO fund_seal_pending (journal_id) VALUES ";

    private static final String REVERSAL = "INSERT INTO fund_reversal (reversed_journal_id, journal_id) VALUES ";

    /** The rows exist and are locked; the insert's only purpose is to change thousands in one statement. */
    private static final String BALANCE = """
            INSERT INTO fund_balance (account_id, balance_fen, held_fen, last_sequence, overdraft_sign)
            VALUES
            """;

    private static final String NEW_BALANCE =
            " ON DUPLICATE KEY UPDATE balance_fen = VALUES(balance_fen), last_sequence = VALUES(last_sequence)";

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
        Map<ByteBuffer, PostedJournal> answers = new HashMap<>();
        for (int i = 0; i < journals.size(); i++) {
            answers.put(journals.get(i).keyed().key(), posted.get(i));
        }
        writeJournals(journals, posted);
        writeLines(journals, posted);
        writeReversals(journals, posted);
        WrittenRows waiting = WrittenRows.into(sql, SEAL_PENDING);
        posted.forEach(journal -> waiting.number(journal.id().value()).end());
        waiting.send();
        return answers;
    }

    void save(List<AccountState> states) {
        WrittenRows rows = WrittenRows.into(sql, BALANCE, NEW_BALANCE);
        for (AccountState state : states) {
            rows.number(state.account().value())
                    .number(state.balance().fen())
                    .number(state.held().fen())
                    .number(state.sequence())
                    .number(state.rule().sign())
                    .end();
        }
        rows.send();
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

    private void writeJournals(List<AcceptedJournal> journals, List<PostedJournal> posted) {
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        WrittenRows rows = WrittenRows.into(sql, JOURNAL);
        for (int i = 0; i < journals.size(); i++) {
            KeyedDraft keyed = journals.get(i).keyed();
            JournalDraft draft = keyed.draft();
            VoucherNumber voucher = posted.get(i).voucher();
            rows.number(posted.get(i).id().value())
                    .number(draft.scope().book().value())
                    .number(draft.scope().compound().value())
                    .word(draft.kind())
                    .day(draft.valueDate())
                    .numbers(voucher.year(), voucher.number())
                    .bytes(keyed.key().array())
                    .bytes(keyed.content().array())
                    .text(draft.summary())
                    .number(draft.signatures().maker().value())
                    .number(draft.signatures().checker().value())
                    .moment(now)
                    .end();
        }
        rows.send();
    }

    private void writeLines(List<AcceptedJournal> journals, List<PostedJournal> posted) {
        WrittenRows rows = WrittenRows.into(sql, POSTING);
        for (int i = 0; i < journals.size(); i++) {
            int lineNo = 0;
            for (PostedLine line : journals.get(i).lines()) {
                rows.numbers(posted.get(i).id().value(), ++lineNo)
                        .number(line.posting().account().value())
                        .number(line.posting().title().number())
                        .number(line.posting().signed().fen())
                        .number(line.after().balance().fen())
                        .number(line.after().sequence())
                        .end();
            }
        }
        rows.send();
    }

    private void writeReversals(List<AcceptedJournal> journals, List<PostedJournal> posted) {
        WrittenRows rows = WrittenRows.into(sql, REVERSAL);
        for (int i = 0; i < journals.size(); i++) {
            long id = posted.get(i).id().value();
            journals.get(i)
                    .keyed()
                    .draft()
                    .reverses()
                    .ifPresent(reversed -> rows.numbers(reversed.value(), id).end());
        }
        rows.send();
    }
}
