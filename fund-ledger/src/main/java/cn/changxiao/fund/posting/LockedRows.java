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

    /** Row by row in the order of the key, whatever the optimiser thinks of the list. */
    private static final String LOCK = """
            SELECT account_id, balance_fen, held_fen, last_sequence, overdraft_sign
            FROM fund_balance FORCE INDEX (PRIMARY)
            WHERE account_id IN (:list)
            ORDER BY account_id
            FOR UPDATE
            """;

    private static final String PLACES = """
            SELECT account_id, book_id, level, title_code, compound_id, closed_on
            FROM fund_account
            WHERE account_id IN (:list)
            """;

    private final Sql sql;

    LockedRows(Sql sql) {
        this.sql = sql;
    }

    Optional<LocalDate> openedOn(BookId book) {
        return sql.first(OPENED_ON, row -> row.getObject(1, LocalDate.class), book.value());
    }

    Map<ByteBuffer, KnownJournal> known(List<KeyedDraft> drafts) {
        Map<ByteBuffer, KnownJournal> result = new HashMap<>();
        List<byte[]> keys = drafts.stream().map(draft -> draft.key().array()).toList();
        for (KnownJournal journal : InList.of(keys).query(sql, KNOWN, LockedRows::readKnown)) {
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

    private String lockMonth(BookId book, int month) {
        Optional<String> state = sql.first(MONTH, row -> row.getString(1), book.value(), month);
        if (state.isPresent()) {
            return state.get();
        }
        sql.update(OPEN_MONTH, book.value(), month);
        return sql.first(MONTH, row -> row.getString(1), book.value(), month).orElseThrow();
    }

    Map<AccountId, LockedAccount> accounts(List<KeyedDraft> drafts) {
        Map<AccountId, AccountState> states = new HashMap<>();
        lock(ids(drafts, AccountLevel.UNIT), states);
        lock(ids(drafts, AccountLevel.GENERAL), states);
        Map<AccountId, LockedAccount> result = new HashMap<>();
        InList.of(states.keySet().stream().map(AccountId::value).toList())
                .query(sql, PLACES, row -> readPlace(row, states))
                .forEach(account -> result.put(account.state().account(), account));
        return result;
    }

    private void lock(Collection<Long> ids, Map<AccountId, AccountState> into) {
        for (AccountState state : InList.of(List.copyOf(ids)).query(sql, LOCK, LockedRows::readState)) {
            into.put(state.account(), state);
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

    private static AccountState readState(ResultSet row) throws SQLException {
        return new AccountState(
                new AccountId(row.getLong("account_id")),
                OverdraftRule.ofSign(row.getInt("overdraft_sign")),
                Money.ofFen(row.getLong("balance_fen")),
                Money.ofFen(row.getLong("held_fen")),
                row.getLong("last_sequence"));
    }

    private static LockedAccount readPlace(ResultSet row, Map<AccountId, AccountState> states) throws SQLException {
        AccountState state = states.get(new AccountId(row.getLong("account_id")));
        if (state == null) {
            throw new IllegalStateException("an account without a locked balance: " + row.getLong("account_id"));
        }
        return new LockedAccount(
                new BookId(row.getLong("book_id")),
                AccountLevel.valueOf(row.getString("level")),
                AccountTitle.of(row.getString("title_code")),
                new CompoundId(row.getLong("compound_id")),
                Optional.ofNullable(row.getObject("closed_on", LocalDate.class)),
                state);
    }
}
