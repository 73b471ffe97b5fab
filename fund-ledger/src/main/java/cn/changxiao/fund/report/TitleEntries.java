package cn.changxiao.fund.report;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.FundScope;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.List;

/** The vouchers behind a line of the trial balance: a title's entries of a year, newest first. */
@Singleton
public class TitleEntries {

    private static final String FROM = """
            FROM fund_journal j
            JOIN fund_posting p ON p.journal_id = j.journal_id
            WHERE j.book_id = ? AND j.voucher_year BETWEEN ? AND ? AND p.title_code = ?
                AND j.value_date >= ? AND j.value_date < ?
            """;

    private static final String COUNT = "SELECT COUNT(DISTINCT j.journal_id) " + FROM;

    private static final String SUMS = """
            SELECT j.journal_id, SUM(CASE WHEN p.amount_fen > 0 THEN p.amount_fen ELSE 0 END) AS debit_fen,
                SUM(CASE WHEN p.amount_fen < 0 THEN -p.amount_fen ELSE 0 END) AS credit_fen
            """ + FROM + """
            GROUP BY j.journal_id, j.voucher_year, j.voucher_number
            ORDER BY j.voucher_year DESC, j.voucher_number DESC
            LIMIT ? OFFSET ?
            """;

    private static final String PAGE =
            Vouchers.HEAD.replace("SELECT j.journal_id,", "SELECT t.debit_fen, t.credit_fen, j.journal_id,")
                    + " JOIN (" + SUMS + ") t ON t.journal_id = j.journal_id"
                    + " ORDER BY j.voucher_year DESC, j.voucher_number DESC";

    private final Sql sql;
    private final FundScope scope;

    TitleEntries(Sql sql, FundScope scope) {
        this.sql = sql;
        this.scope = scope;
    }

    @ReadOnly
    public long count(Viewer viewer, TitleQuery query) {
        scope.readable(viewer, query.book());
        return sql.number(
                COUNT,
                query.book().value(),
                query.from().getYear(),
                query.until().getYear(),
                query.title().number(),
                query.from().atDay(1),
                query.until().plusMonths(1).atDay(1));
    }

    @ReadOnly
    public List<TitleEntry> page(Viewer viewer, TitleQuery query, long offset, int limit) {
        scope.readable(viewer, query.book());
        return sql.list(
                PAGE,
                row -> new TitleEntry(
                        Vouchers.readHead(row),
                        Money.ofFen(row.getLong("debit_fen")),
                        Money.ofFen(row.getLong("credit_fen"))),
                query.book().value(),
                query.from().getYear(),
                query.until().getYear(),
                query.title().number(),
                query.from().atDay(1),
                query.until().plusMonths(1).atDay(1),
                limit,
                offset);
    }

    /** Which title of which book, over which months, both ends included. */
    public record TitleQuery(BookId book, AccountTitle title, YearMonth from, YearMonth until) {}
}
