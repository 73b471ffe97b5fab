package cn.changxiao.benchmarks.fund;

import cn.changxiao.benchmarks.Benchmark;
import cn.changxiao.benchmarks.City;
import cn.changxiao.benchmarks.Goal;
import cn.changxiao.fund.annual.AnnualStatements;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.UnitId;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** One unit's year with opening, every entry and closing, of units drawn at random, beside the bare read of its lines. */
public final class UnitYearStatement implements Benchmark {

    private static final int STATEMENTS = 300;
    private static final int YEAR = 2024;

    private static final String LINES = """
            SELECT COALESCE(SUM(p.amount_fen), 0)
            FROM fund_account a
            JOIN fund_posting p ON p.account_id = a.account_id
            WHERE a.unit_id = ?
            """;

    private final City city;
    private Deposits deposits;
    private List<UnitId> units = List.of();

    @SuppressWarnings("NullAway.Init")
    public UnitYearStatement(City city) {
        this.city = city;
    }

    @Override
    public String name() {
        return "unit_year_statement";
    }

    @Override
    public String unit() {
        return "ms";
    }

    @Override
    public String limitIs() {
        return "adding up the unit's lines by one query";
    }

    @Override
    public Goal goal() {
        return Goal.valueAtMost(5);
    }

    @Override
    public void prepare() {
        deposits = FundHistory.of(city);
        units = FundHistory.units(city, deposits);
        product();
        limit();
    }

    @Override
    public double limit() {
        Sql sql = city.bean(Sql.class);
        long start = System.nanoTime();
        for (int i = 0; i < STATEMENTS; i++) {
            sql.number(LINES, any().value());
        }
        return millisecondsEach(start);
    }

    @Override
    public double product() {
        AnnualStatements statements = city.bean(AnnualStatements.class);
        long start = System.nanoTime();
        for (int i = 0; i < STATEMENTS; i++) {
            UnitId unit = any();
            if (!statements.of(deposits.keeper(), unit, YEAR).unit().equals(unit)) {
                throw new IllegalStateException("a statement of another unit");
            }
        }
        return millisecondsEach(start);
    }

    @Override
    public double ratio(double product, double limit) {
        return limit / product;
    }

    private UnitId any() {
        return units.get(ThreadLocalRandom.current().nextInt(units.size()));
    }

    private static double millisecondsEach(long start) {
        return (System.nanoTime() - start) / 1e6 / STATEMENTS;
    }
}
