package cn.changxiao.fund.reconcile.matching;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.property.Ids;
import cn.changxiao.property.Sql;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Writes matches; whoever writes one holds the book's bank accounts, so that two runs queue up. */
@Singleton
class MatchRows {

    private static final String LOCK = """
            SELECT account_id FROM fund_bank_account WHERE book_id = ? ORDER BY account_id FOR UPDATE
            """;

    private static final String MATCH = """
            INSERT INTO fund_match (match_id, book_id, rule, note, amount_fen, latest_on, made_by, made_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String ENTRY = "INSERT INTO fund_match_entry (match_id, entry_id) VALUES (?, ?)";

    private static final String LINE = "INSERT INTO fund_match_line (match_id, journal_id, line_no) VALUES (?, ?, ?)";

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;

    MatchRows(Sql sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    void lock(BookId book) {
        sql.list(LOCK, row -> row.getLong(1), book.value());
    }

    /** The id of the first; the others follow. */
    BankMatchId insert(Viewer viewer, BookId book, List<ProposedMatch> matches, String note) {
        long first = ids.block(Math.max(1, matches.size()));
        LocalDateTime now = LocalDateTime.now(clock);
        List<Object[]> heads = new ArrayList<>();
        List<Object[]> entries = new ArrayList<>();
        List<Object[]> lines = new ArrayList<>();
        for (ProposedMatch match : matches) {
            long id = first + heads.size();
            heads.add(new Object[] {
                id,
                book.value(),
                match.rule().name(),
                note,
                match.amount().fen(),
                match.latestOn(),
                viewer.user().value(),
                now
            });
            match.entries()
                    .forEach(entry -> entries.add(new Object[] {id, entry.id().value()}));
            match.lines()
                    .forEach(line -> lines.add(new Object[] {id, line.journal().value(), line.lineNo()}));
        }
        sql.batch(MATCH, heads);
        sql.batch(ENTRY, entries);
        sql.batch(LINE, lines);
        return new BankMatchId(first);
    }
}
