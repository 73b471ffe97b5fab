package cn.changxiao.benchmarks.fund;

import cn.changxiao.benchmarks.Benchmark;
import cn.changxiao.benchmarks.City;
import cn.changxiao.benchmarks.Goal;
import cn.changxiao.fund.ledger.TrialBalance;
import cn.changxiao.fund.report.TrialBalances;
import cn.changxiao.property.Sql;
import java.time.YearMonth;

/** The whole book's trial balance of a year from checkpoints, beside the sums over all of its lines. */
public final class TrialBalanceTime implements Benchmark {

    private static final String SCAN = """
            SELECT COUNT(*) FROM (
                SELECT p.title_code, SUM(CASE WHEN j.value_date < ? THEN p.amount_fen ELSE 0 END) AS opening_fen,
                    SUM(CASE WHEN p.amount_fen > 0 AND j.value_date >= ? THEN p.amount_fen ELSE 0 END) AS debit_fen,
                    SUM(CASE WHEN p.amount_fen < 0 AND j.value_date >= ? THEN -p.amount_fen ELSE 0 END) AS credit_fen
                FROM fund_journal j
                JOIN fund_posting p ON p.journal_id = j.journal_id
                WHERE j.book_id = ?
                GROUP BY p.title_code
            ) lines_of_book
            """;

    private final City city;
    private Deposits deposits;

    @SuppressWarnings("NullAway.Init")
    public TrialBalanceTime(City city) {
        this.city = city;
    }

    @Override
    public String name() {
        return "trial_balance";
    }

    @Override
    public String unit() {
        return "s";
    }

    @Override
    public String limitIs() {
        return "adding up every line of the book";
    }

    @Override
    public Goal goal() {
        return Goal.valueAtMost(1);
    }

    @Override
    public void prepare() {
        deposits = FundHistory.of(city);
        limit();
        product();
    }

    @Override
    public double limit() {
        YearMonth last = YearMonth.from(deposits.today());
        long start = System.nanoTime();
        city.bean(Sql.class)
                .number(
                        SCAN,
                        last.withMonth(1).atDay(1),
                        last.withMonth(1).atDay(1),
                        last.withMonth(1).atDay(1),
                        deposits.book().value());
        return seconds(start);
    }

    @Override
    public double product() {
        YearMonth last = YearMonth.from(deposits.today());
        long start = System.nanoTime();
        TrialBalance balance =
                city.bean(TrialBalances.class).linesOf(deposits.keeper(), deposits.book(), last.withMonth(1), last);
        if (!balance.isZeroSum() || balance.lines().isEmpty()) {
            throw new IllegalStateException("a trial balance that does not balance");
        }
        return seconds(start);
    }

    @Override
    public double ratio(double product, double limit) {
        return limit / product;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
