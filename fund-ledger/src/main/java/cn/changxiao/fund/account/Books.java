package cn.changxiao.fund.account;

import cn.changxiao.fund.ledger.AccountId;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.calendar.MonthNumber;
import cn.changxiao.property.party.OrganisationId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds books and their general accounts; asks nobody's role. */
@Singleton
public class Books {

    private static final String COLUMNS = "SELECT book_id, custodian_id, kind, name, opened_on FROM fund_book ";

    private static final String GENERAL = """
            SELECT title_code, account_id FROM fund_account WHERE book_id = ? AND unit_id = 0 AND detail = ''
            """;

    private static final String LAST_CLOSED =
            "SELECT MAX(month) FROM fund_period WHERE book_id = ? AND state = 'CLOSED'";

    private final Sql sql;

    Books(Sql sql) {
        this.sql = sql;
    }

    public Optional<Book> find(BookId book) {
        return sql.first(COLUMNS + "WHERE book_id = ?", Books::read, book.value());
    }

    /** Commodity housing first. */
    public List<Book> ofCustodian(OrganisationId custodian) {
        return sql.list(COLUMNS + "WHERE custodian_id = ? ORDER BY kind", Books::read, custodian.value());
    }

    public List<Book> all() {
        return sql.list(COLUMNS + "ORDER BY book_id", Books::read);
    }

    /** Empty until the first month of the book is closed. */
    public Optional<YearMonth> lastClosedMonth(BookId book) {
        int last = Math.toIntExact(sql.number(LAST_CLOSED, book.value()));
        return last == 0 ? Optional.empty() : Optional.of(MonthNumber.month(last));
    }

    /** The account of each title of the general ledger; of 1001 that of the money at call. */
    public Map<AccountTitle, AccountId> generalAccounts(BookId book) {
        Map<AccountTitle, AccountId> accounts = new EnumMap<>(AccountTitle.class);
        sql.list(
                        GENERAL,
                        row -> Map.entry(AccountTitle.of(row.getString(1)), new AccountId(row.getLong(2))),
                        book.value())
                .forEach(entry -> accounts.put(entry.getKey(), entry.getValue()));
        if (accounts.isEmpty()) {
            throw new NotFound("账簿", book);
        }
        return accounts;
    }

    private static Book read(ResultSet row) throws SQLException {
        return new Book(
                new BookId(row.getLong("book_id")),
                new OrganisationId(row.getLong("custodian_id")),
                HousingKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getObject("opened_on", LocalDate.class));
    }
}
