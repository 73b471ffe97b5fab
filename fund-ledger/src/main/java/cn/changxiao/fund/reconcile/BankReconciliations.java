package cn.changxiao.fund.reconcile;

import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.FundScope;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;

/** Draws the reconciliation of a book with its bank for the end of any day, in one snapshot. */
@Singleton
public class BankReconciliations {

    private static final String BANK = """
            SELECT COALESCE(SUM(b.start_balance_fen + COALESCE((
                SELECT SUM(e.amount_fen) FROM registry_statement_entry e
                WHERE e.account_id = b.account_id AND e.booked_on BETWEEN b.starts_on AND ?), 0)), 0)
            FROM fund_bank_account b
            WHERE b.book_id = ? AND b.starts_on <= ?
            """;

    private static final String BOOK = """
            SELECT COALESCE(SUM(p.amount_fen), 0)
            FROM fund_posting p
            JOIN fund_journal j ON j.journal_id = p.journal_id
            WHERE p.account_id = ? AND j.value_date <= ?
            """;

    private static final String STARTED = """
            SELECT COALESCE(SUM(start_balance_fen), 0) FROM fund_bank_account WHERE book_id = ? AND starts_on <= ?
            """;

    /** The last day on which the bank states balances, up to the day asked for: one of them must be ours. */
    private static final String INCOMPLETE = """
            SELECT COUNT(*) FROM (
                SELECT b.account_id, b.starts_on, b.start_balance_fen, (
                    SELECT MAX(s.booked_on) FROM registry_statement_balance s
                    WHERE s.account_id = b.account_id AND s.booked_on BETWEEN b.starts_on AND ?) AS stated_on
                FROM fund_bank_account b
                WHERE b.book_id = ?
            ) last
            WHERE last.stated_on IS NOT NULL
                AND NOT EXISTS (
                    SELECT 1 FROM registry_statement_balance s
                    WHERE s.account_id = last.account_id AND s.booked_on = last.stated_on
                        AND s.balance_fen = last.start_balance_fen + (
                            SELECT SUM(e.amount_fen) FROM registry_statement_entry e
                            WHERE e.account_id = last.account_id
                                AND e.booked_on BETWEEN last.starts_on AND last.stated_on))
            """;

    private final Sql sql;
    private final FundScope scope;
    private final BankAccounts accounts;
    private final BankItems items;

    BankReconciliations(Sql sql, FundScope scope, BankAccounts accounts, BankItems items) {
        this.sql = sql;
        this.scope = scope;
        this.accounts = accounts;
        this.items = items;
    }

    /** As the matches stand now; without a bank account both sides of the bank are zero and empty. */
    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    public BankReconciliation of(Viewer viewer, BookId id, LocalDate day) {
        Book book = scope.readable(viewer, id);
        return draw(book, day);
    }

    /** As {@link #of}, in the caller's transaction; asks nobody's role. */
    public BankReconciliation draw(Book book, LocalDate day) {
        List<BankAccount> linked = accounts.of(book.id()).stream()
                .filter(account -> !account.startsOn().isAfter(day))
                .toList();
        return new BankReconciliation(
                book,
                day,
                linked,
                Money.ofFen(sql.number(BANK, day, book.id().value(), day)),
                bookBalance(book.id(), day),
                items.entries(book.id(), day),
                linked.isEmpty() ? List.of() : items.lines(book.id(), day),
                startDifference(book.id(), linked, day),
                sql.number(INCOMPLETE, day, book.id().value()) == 0);
    }

    private Money bookBalance(BookId book, LocalDate day) {
        return Money.ofFen(sql.number(BOOK, items.bankAccount(book).value(), day));
    }

    private Money startDifference(BookId book, List<BankAccount> linked, LocalDate day) {
        return linked.stream()
                .map(BankAccount::startsOn)
                .min(LocalDate::compareTo)
                .map(start -> Money.ofFen(sql.number(STARTED, book.value(), day))
                        .minus(bookBalance(book, start.minusDays(1))))
                .orElse(Money.ZERO);
    }
}
