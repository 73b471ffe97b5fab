package cn.changxiao.fund.reconcile;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.Books;
import cn.changxiao.fund.ledger.AccountId;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.fund.voucher.JournalId;
import cn.changxiao.fund.voucher.VoucherNumber;
import cn.changxiao.property.Sql;
import cn.changxiao.property.bankstatement.StatementEntryId;
import cn.changxiao.property.money.Money;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What each side has that no match explains on a day: a match explains from the day on which all of it has happened. */
@Singleton
public class BankItems {

    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private static final String ENTRIES = """
            SELECT e.entry_id, e.booked_on, e.amount_fen, e.channel_transaction, e.counterparty_shown, e.remark
            FROM fund_bank_account b
            JOIN registry_statement_entry e ON e.account_id = b.account_id
            WHERE b.book_id = ? AND e.booked_on >= b.starts_on AND e.booked_on <= ?
                AND NOT EXISTS (
                    SELECT 1 FROM fund_match_entry m JOIN fund_match k ON k.match_id = m.match_id
                    WHERE m.entry_id = e.entry_id AND m.undone = 0 AND k.latest_on <= ?)
            ORDER BY e.booked_on, e.entry_id
            """;

    private static final String LINES = """
            SELECT p.journal_id, p.line_no, j.value_date, p.amount_fen, j.voucher_year, j.voucher_number,
                CONCAT(j.summary, COALESCE(CONCAT('　', c.name), '')) AS line_text, r.reversed_journal_id
            FROM fund_posting p
            JOIN fund_journal j ON j.journal_id = p.journal_id
            LEFT JOIN fund_reversal r ON r.journal_id = p.journal_id
            LEFT JOIN registry_compound c ON c.compound_id = j.compound_id
            WHERE p.account_id = ? AND j.value_date <= ?
                AND j.value_date >= (SELECT MIN(starts_on) FROM fund_bank_account WHERE book_id = j.book_id)
                AND NOT EXISTS (
                    SELECT 1 FROM fund_match_line m JOIN fund_match k ON k.match_id = m.match_id
                    WHERE m.journal_id = p.journal_id AND m.line_no = p.line_no AND m.undone = 0 AND k.latest_on <= ?)
            ORDER BY j.value_date, p.journal_id, p.line_no
            """;

    private final Sql sql;
    private final Books books;

    BankItems(Sql sql, Books books) {
        this.sql = sql;
        this.books = books;
    }

    /** What stands in no match at all. */
    public List<BankEntry> unmatchedEntries(BookId book) {
        return entries(book, NEVER);
    }

    /** What stands in no match at all. */
    public List<BankLine> unmatchedLines(BookId book) {
        return lines(book, NEVER);
    }

    List<BankEntry> entries(BookId book, LocalDate day) {
        return sql.list(ENTRIES, BankItems::readEntry, book.value(), day, day);
    }

    List<BankLine> lines(BookId book, LocalDate day) {
        return sql.list(LINES, BankItems::readLine, bankAccount(book).value(), day, day);
    }

    AccountId bankAccount(BookId book) {
        return Optional.ofNullable(books.generalAccounts(book).get(AccountTitle.BANK_DEPOSITS))
                .orElseThrow();
    }

    private static BankEntry readEntry(ResultSet row) throws SQLException {
        return new BankEntry(
                new StatementEntryId(row.getLong("entry_id")),
                row.getObject("booked_on", LocalDate.class),
                Money.ofFen(row.getLong("amount_fen")),
                row.getString("channel_transaction"),
                row.getString("counterparty_shown"),
                row.getString("remark"));
    }

    private static BankLine readLine(ResultSet row) throws SQLException {
        long reversed = row.getLong("reversed_journal_id");
        return new BankLine(
                new JournalId(row.getLong("journal_id")),
                row.getInt("line_no"),
                row.getObject("value_date", LocalDate.class),
                Money.ofFen(row.getLong("amount_fen")),
                new VoucherNumber(row.getInt("voucher_year"), row.getInt("voucher_number")).toString(),
                row.getString("line_text"),
                reversed == 0 ? Optional.empty() : Optional.of(new JournalId(reversed)));
    }
}
