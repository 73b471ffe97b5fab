package cn.changxiao.fund.deposit;

import cn.changxiao.fund.account.AccountPart;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.FundScope;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads a book's batches of deposits: what waits for a second person first, then the newest. */
@Singleton
public class DepositBatches {

    private static final String PAGE = """
            SELECT d.batch_id, d.book_id, c.name, d.kind, d.received_on, d.note, d.unit_count, d.total_fen, d.state,
                d.maker_id, d.journal_id, d.part
            FROM fund_deposit_batch d
            JOIN registry_compound c ON c.compound_id = d.compound_id
            WHERE d.book_id = ?
            ORDER BY d.state DESC, d.received_on DESC, d.batch_id DESC
            LIMIT ? OFFSET ?
            """;

    private final Sql sql;
    private final FundScope scope;

    DepositBatches(Sql sql, FundScope scope) {
        this.sql = sql;
        this.scope = scope;
    }

    @ReadOnly
    public long count(Viewer viewer, BookId book) {
        scope.readable(viewer, book);
        return sql.number("SELECT COUNT(*) FROM fund_deposit_batch WHERE book_id = ?", book.value());
    }

    @ReadOnly
    public List<DepositSummary> page(Viewer viewer, BookId book, long offset, int limit) {
        scope.readable(viewer, book);
        return sql.list(PAGE, DepositBatches::read, book.value(), limit, offset);
    }

    private static DepositSummary read(ResultSet row) throws SQLException {
        long journal = row.getLong("journal_id");
        return new DepositSummary(
                new DepositBatchId(row.getLong("batch_id")),
                new BookId(row.getLong("book_id")),
                row.getString("name"),
                DepositKind.valueOf(row.getString("kind")),
                AccountPart.valueOf(row.getString("part")),
                row.getObject("received_on", LocalDate.class),
                row.getString("note"),
                row.getInt("unit_count"),
                Money.ofFen(row.getLong("total_fen")),
                row.getString("state").equals("BOOKED"),
                row.getLong("maker_id"),
                journal == 0 ? Optional.empty() : Optional.of(journal));
    }
}
