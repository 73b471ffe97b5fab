package cn.changxiao.fund.interest;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.daycount.DayCount;
import cn.changxiao.fund.daycount.InterestPeriod;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Computes the shares of a run where they lie, set by set. A balance of today is led back: whatever moved on a day within
 * the period was not there on the days before it. Fen left over go to the largest remainders, then to the older account.
 */
@Singleton
class InterestShares {

    private static final String PRODUCTS = """
            SELECT a.compound_id, a.account_id, -b.balance_fen * ? - COALESCE(m.product, 0) AS product
            FROM fund_account a
            JOIN fund_balance b ON b.account_id = a.account_id
            LEFT JOIN (
                SELECT p.account_id, SUM(-p.amount_fen * (LEAST(DATEDIFF(j.value_date, ?), ?) * ?
                    + GREATEST(0, LEAST(DATEDIFF(j.value_date, ?), ?)) * ?)) AS product
                FROM fund_journal j
                JOIN fund_posting p ON p.journal_id = j.journal_id
                WHERE j.book_id = ? AND j.voucher_year >= ? AND j.value_date > ?
                GROUP BY p.account_id
            ) m ON m.account_id = a.account_id
            WHERE a.book_id = ? AND a.level = 'UNIT' AND a.closed_on IS NULL
            """;

    /** Every column is given and none is named. */
    private static final String FILL = """
            INSERT INTO fund_interest_share
            SELECT ?, x.compound_id, x.account_id, x.product, 0 FROM (%s) x
            WHERE x.product > 0
            ORDER BY x.compound_id, x.account_id
            """.formatted(PRODUCTS);

    private static final String CHANGED = """
            SELECT COUNT(*) - COUNT(CASE WHEN s.product = x.product THEN 1 END), COUNT(*) FROM (%s) x
            LEFT JOIN fund_interest_share s ON s.run_id = ? AND s.compound_id = x.compound_id
                AND s.account_id = x.account_id
            WHERE x.product > 0
            """.formatted(PRODUCTS);

    private static final String SUM = """
            SELECT COUNT(*), COALESCE(SUM(product), 0) FROM fund_interest_share WHERE run_id = ?
            """;

    private static final String LEFT = """
            SELECT ? - SUM(CAST(? AS DECIMAL(30, 0)) * product DIV ?) FROM fund_interest_share WHERE run_id = ?
            """;

    private static final String LAST_WITH_A_FEN = """
            SELECT MOD(CAST(? AS DECIMAL(30, 0)) * product, ?) AS remainder, account_id
            FROM fund_interest_share WHERE run_id = ?
            ORDER BY remainder DESC, account_id
            LIMIT 1 OFFSET ?
            """;

    private static final String SPLIT = """
            UPDATE fund_interest_share
            SET amount_fen = CAST(? AS DECIMAL(30, 0)) * product DIV ?
                + CASE WHEN MOD(CAST(? AS DECIMAL(30, 0)) * product, ?) > ? THEN 1
                    WHEN MOD(CAST(? AS DECIMAL(30, 0)) * product, ?) = ? AND account_id <= ? THEN 1 ELSE 0 END
            WHERE run_id = ?
            """;

    private final Sql sql;

    InterestShares(Sql sql) {
        this.sql = sql;
    }

    /** Writes what every unit's balance weighed over the period; nobody gets anything yet. */
    Filled fill(InterestRunId run, BookId book, InterestPeriod period, DayCount basis) {
        List<Object> values = values(book, period, basis);
        values.add(0, run.value());
        sql.update(FILL, values.toArray());
        return sql.first(SUM, row -> new Filled(row.getInt(1), exact(row.getBigDecimal(2))), run.value())
                .orElseThrow();
    }

    /** Gives every unit its part of the total, which is given out to the fen. */
    void split(InterestRunId run, Money total, long product) {
        long fen = total.fen();
        long left = sql.number(LEFT, fen, fen, product, run.value());
        Last last = left == 0
                ? new Last(product, 0)
                : sql.first(
                                LAST_WITH_A_FEN,
                                row -> new Last(exact(row.getBigDecimal(1)), row.getLong(2)),
                                fen,
                                product,
                                run.value(),
                                left - 1)
                        .orElseThrow();
        sql.update(
                SPLIT,
                fen,
                product,
                fen,
                product,
                last.remainder(),
                fen,
                product,
                last.remainder(),
                last.account(),
                run.value());
    }

    /** Whether what the balances weigh today is still what the run was computed from. */
    boolean haveChanged(InterestRun run) {
        List<Object> values = values(run.book(), run.period(), run.basis());
        values.add(run.id().value());
        return sql.first(CHANGED, row -> row.getLong(1) != 0 || row.getLong(2) != run.units(), values.toArray())
                .orElse(true);
    }

    private static List<Object> values(BookId book, InterestPeriod period, DayCount basis) {
        List<Object> values = new ArrayList<>(List.of(period.weight(basis)));
        values.addAll(List.of(
                period.from(),
                ChronoUnit.DAYS.between(period.from(), period.turn()),
                basis.factor(period.from().getYear())));
        values.addAll(List.of(
                period.turn(),
                ChronoUnit.DAYS.between(period.turn(), period.until()),
                basis.factor(period.turn().getYear())));
        values.addAll(List.of(book.value(), period.from().getYear(), period.from(), book.value()));
        return values;
    }

    private static long exact(BigDecimal number) {
        return number.longValueExact();
    }

    /** How many units there are and what their balances weigh together. */
    record Filled(int units, long product) {}

    /** Whose remainder is the smallest that still gets a fen. */
    private record Last(long remainder, long account) {}
}
