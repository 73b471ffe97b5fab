package cn.changxiao.fund.posting;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.InList;
import cn.changxiao.fund.ledger.AccountId;
import cn.changxiao.fund.ledger.AccountLevel;
import cn.changxiao.fund.ledger.AccountState;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.fund.ledger.OverdraftRule;
import cn.changxiao.fund.ledger.Posting;
import cn.changxiao.fund.voucher.JournalId;
import cn.changxiao.fund.voucher.VoucherNumber;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Money;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Reads and locks what decides about drafts. */
@Singleton
class LockedRows {

    private static final String OPENED_ON = "SELECT opened_on FROM fund_book WHERE book_id = ?";

    private static final String KNOWN = """
            SELECT key_hash, journal_id, voucher_year, voucher_number, content_hash
            FROM fund_journal
            WHERE key_hash IN (:list)
            """;

    private static final String MONTH = """
            SELECT state FROM fund_period WHERE book_id = ? AND month = ? LOCK IN SHARE MODE
            """;

    private static final String OPEN_MONTH = """
            INSERT IGNORE INTO fund_period (book_id, month, state) VALUES (?, ?, 'OPEN')
            """;

    /** Row by row in the order of the key, whatever the optimiser thinks of the list; nobody closes an account meanwhile. */
    private static final String LOCK = """
            SELECT b.account_id, b.balance_fen, b.held_fen, b.last_sequence, b.overdraft_sign, a.book_id, a.level,
                a.title_code, a.compound_id, a.closed_on
            FROM fund_balance b FORCE INDEX (PRIMARY)
            STRAIGHT_JOIN fund_account a ON a.account_id = b.account_id
            WHERE b.account_id IN (:list)
            ORDER BY b.account_id
            FOR UPDATE
            """;

    private final Sql sql;

    /** The day on which a book was opened never changes. */
    private final Map<BookId, LocalDate> opened = new ConcurrentHashMap<>();

    LockedRows(Sql sql) {
        this.sql = sql;
    }

    Optional<LocalDate> openedOn(BookId book) {
        LocalDate known = opened.get(book);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<LocalDate> read = sql.first(OPENED_ON, row -> row.getObject(1, LocalDate.class), book.value());
        read.ifPresent(day -> opened.put(book, day));
        return read;
    }

    Map<ByteBuffer, KnownJournal> known(List<KeyedDraft> drafts) {
        Map<ByteBuffer, KnownJournal> result = new HashMap<>();
        List<byte[]> keys = drafts.stream().map(draft -> draft.key().array()).toList();
        for (KnownJournal journal : InList.of(keys).queryWritten(sql, KNOWN, LockedRows::readKnown)) {
            result.put(journal.key(), journal);
        }
        return result;
    }

    /** Holds every month of the drafts against closing until the transaction ends. */
    Set<Integer> closedMonths(BookId book, List<KeyedDraft> drafts) {
        Set<Integer> closed = new HashSet<>();
        Set<Integer> months = new TreeSet<>();
        drafts.forEach(draft -> months.add(draft.draft().month()));
        for (int month : months) {
            if (!lockMonth(book, month).equals("OPEN")) {
                closed.add(month);
            }
        }
        return closed;
    }

    /** The state of the month, held against closing until the transaction ends. */
    String lockMonth(BookId book, int month) {
        Optional<String> state = sql.first(MONTH, row -> row.getString(1), book.value(), month);
        if (state.isPresent()) {
            return state.get();
        }
        sql.update(OPEN_MONTH, book.value(), month);
        return sql.first(MONTH, row -> row.getString(1), book.value(), month).orElseThrow();
    }

    Optional<AccountState> state(AccountId account) {
        return sql.first(LOCK.replace(":list", "?"), LockedRows::readAccount, account.value())
                .map(LockedAccount::state);
    }

    Map<AccountId, LockedAccount> accounts(List<KeyedDraft> drafts) {
        Map<AccountId, LockedAccount> result = new HashMap<>();
        lock(ids(drafts, AccountLevel.UNIT), result);
        lock(ids(drafts, AccountLevel.GENERAL), result);
        return result;
    }

    private void lock(Collection<Long> ids, Map<AccountId, LockedAccount> into) {
        for (LockedAccount account : InList.of(List.copyOf(ids)).queryWritten(sql, LOCK, LockedRows::readAccount)) {
            into.put(account.state().account(), account);
        }
    }

    private static Collection<Long> ids(List<KeyedDraft> drafts, AccountLevel level) {
        TreeSet<Long> ids = new TreeSet<>();
        for (KeyedDraft draft : drafts) {
            for (Posting posting : draft.draft().entry().postings()) {
                if (posting.level() == level) {
                    ids.add(posting.account().value());
                }
            }
        }
        return ids;
    }

    private static KnownJournal readKnown(ResultSet row) throws SQLException {
        return new KnownJournal(
                ByteBuffer.wrap(row.getBytes("key_hash")),
                new JournalId(row.getLong("journal_id")),
                new VoucherNumber(row.getInt("voucher_year"), row.getInt("voucher_number")),
                ByteBuffer.wrap(row.getBytes("content_hash")));
    }

    private static LockedAccount readAccount(ResultSet row) throws SQLException {
        return new LockedAccount(
                new BookId(row.getLong("book_id")),
                AccountLevel.valueOf(row.getString("level")),
                AccountTitle.of(row.getString("title_code")),
                new CompoundId(row.getLong("compound_id")),
                Optional.ofNullable(row.getObject("closed_on", LocalDate.class)),
                new AccountState(
                        new AccountId(row.getLong("account_id")),
                        OverdraftRule.ofSign(row.getInt("overdraft_sign")),
                        Money.ofFen(row.getLong("balance_fen")),
                        Money.ofFen(row.getLong("held_fen")),
                        row.getLong("last_sequence")));
    }
}
