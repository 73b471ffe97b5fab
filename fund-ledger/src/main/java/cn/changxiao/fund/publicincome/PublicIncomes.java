package cn.changxiao.fund.publicincome;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.FundScope;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.Area;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads the incomes of a book. */
@Singleton
public class PublicIncomes {

    private static final String PAGE = """
            SELECT i.income_id, c.name, COALESCE(b.label, '') AS building, i.source, i.amount_fen, i.received_on, i.note,
                i.unit_count, i.area_hundredths, i.state, i.maker_id, i.journal_id
            FROM fund_public_income i
            JOIN registry_compound c ON c.compound_id = i.compound_id
            LEFT JOIN registry_building b ON b.building_id = i.building_id
            WHERE i.book_id = ?
            ORDER BY i.state = 'RECORDED' DESC, i.received_on DESC, i.income_id DESC
            LIMIT ? OFFSET ?
            """;

    private final Sql sql;
    private final FundScope scope;

    PublicIncomes(Sql sql, FundScope scope) {
        this.sql = sql;
        this.scope = scope;
    }

    @ReadOnly
    public long count(Viewer viewer, BookId book) {
        scope.readable(viewer, book);
        return sql.number("SELECT COUNT(*) FROM fund_public_income WHERE book_id = ?", book.value());
    }

    /** What waits for a second person first, then the newest. */
    @ReadOnly
    public List<PublicIncome> page(Viewer viewer, BookId book, long offset, int limit) {
        scope.readable(viewer, book);
        return sql.list(PAGE, PublicIncomes::read, book.value(), limit, offset);
    }

    private static PublicIncome read(ResultSet row) throws SQLException {
        long journal = row.getLong("journal_id");
        return new PublicIncome(
                new PublicIncomeId(row.getLong("income_id")),
                row.getString("name"),
                row.getString("building"),
                PublicIncomeSource.valueOf(row.getString("source")),
                Money.ofFen(row.getLong("amount_fen")),
                row.getObject("received_on", LocalDate.class),
                row.getString("note"),
                row.getLong("unit_count"),
                new Area(row.getLong("area_hundredths")),
                PublicIncomeState.valueOf(row.getString("state")),
                row.getLong("maker_id"),
                journal == 0 ? Optional.empty() : Optional.of(journal));
    }
}
