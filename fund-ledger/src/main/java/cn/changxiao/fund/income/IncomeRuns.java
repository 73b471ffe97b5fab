package cn.changxiao.fund.income;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.FundScope;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;

/** Reads a book's interest runs, the newest first. */
@Singleton
public class IncomeRuns {

    private static final String RUNS = """
            SELECT run_id, book_id, received_on, interest_fen, base_fen, unit_count, state
            FROM fund_income_run WHERE book_id = ?
            ORDER BY received_on DESC, run_id DESC LIMIT 100
            """;

    private final Sql sql;
    private final FundScope scope;

    IncomeRuns(Sql sql, FundScope scope) {
        this.sql = sql;
        this.scope = scope;
    }

    @ReadOnly
    public List<IncomeRun> of(Viewer viewer, BookId book) {
        scope.readable(viewer, book);
        return sql.list(
                RUNS,
                row -> new IncomeRun(
                        new IncomeRunId(row.getLong("run_id")),
                        new BookId(row.getLong("book_id")),
                        row.getObject("received_on", LocalDate.class),
                        Money.ofFen(row.getLong("interest_fen")),
                        Money.ofFen(row.getLong("base_fen")),
                        row.getInt("unit_count"),
                        row.getString("state").equals("DISTRIBUTED")),
                book.value());
    }
}
