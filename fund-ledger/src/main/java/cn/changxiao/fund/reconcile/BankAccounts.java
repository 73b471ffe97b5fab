package cn.changxiao.fund.reconcile;

import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.FundScope;
import cn.changxiao.property.Sql;
import cn.changxiao.property.bankstatement.account.AccountNumber;
import cn.changxiao.property.bankstatement.account.StatementAccountId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The bank accounts of books. */
@Singleton
public class BankAccounts {

    private static final String LINKED = """
            SELECT b.account_id, b.book_id, a.name, a.account_number, b.starts_on, b.start_balance_fen
            FROM fund_bank_account b
            JOIN registry_statement_account a ON a.account_id = b.account_id
            """;

    private static final String FREE = """
            SELECT a.account_id, a.name, a.account_number
            FROM registry_statement_account a
            WHERE a.organisation_id = ? AND a.purpose = 'FUND' AND a.kind = 'BANK'
                AND NOT EXISTS (SELECT 1 FROM fund_bank_account b WHERE b.account_id = a.account_id)
            ORDER BY a.account_id
            """;

    private final Sql sql;
    private final FundScope scope;

    BankAccounts(Sql sql, FundScope scope) {
        this.sql = sql;
        this.scope = scope;
    }

    /** The custodian's bank accounts for fund money that belong to no book yet. */
    @ReadOnly
    public List<FreeAccount> free(Viewer viewer, BookId id) {
        Book book = scope.readable(viewer, id);
        return sql.list(
                FREE,
                row -> new FreeAccount(
                        new StatementAccountId(row.getLong("account_id")),
                        row.getString("name"),
                        AccountNumber.masked(row.getString("account_number"))),
                book.custodian().value());
    }

    /** Those of the book, the first linked first; asks nobody's role. */
    List<BankAccount> of(BookId book) {
        return sql.list(
                LINKED + "WHERE b.book_id = ? ORDER BY b.linked_at, b.account_id", BankAccounts::read, book.value());
    }

    Optional<BankAccount> find(StatementAccountId account) {
        return sql.first(LINKED + "WHERE b.account_id = ?", BankAccounts::read, account.value());
    }

    /** Whether the account holds this custodian's fund money at a bank. */
    boolean canBeLinked(StatementAccountId account, Book book) {
        return sql.number(
                        "SELECT COUNT(*) FROM registry_statement_account WHERE account_id = ? AND organisation_id = ?"
                                + " AND purpose = 'FUND' AND kind = 'BANK'",
                        account.value(),
                        book.custodian().value())
                == 1;
    }

    private static BankAccount read(ResultSet row) throws SQLException {
        return new BankAccount(
                new StatementAccountId(row.getLong("account_id")),
                new BookId(row.getLong("book_id")),
                row.getString("name"),
                AccountNumber.masked(row.getString("account_number")),
                row.getObject("starts_on", LocalDate.class),
                Money.ofFen(row.getLong("start_balance_fen")));
    }

    /** An account that can be linked to a book. */
    public record FreeAccount(StatementAccountId id, String name, String number) {}
}
