package cn.changxiao.benchmarks.fund;

import cn.changxiao.benchmarks.Benchmark;
import cn.changxiao.benchmarks.City;
import cn.changxiao.benchmarks.Goal;
import cn.changxiao.fund.interest.DistributeInterest;
import cn.changxiao.fund.interest.InterestRunId;
import cn.changxiao.property.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Handing out what was agreed to, to every sub-account of the city, beside one INSERT … SELECT per table of the very
 * vouchers and lines it wrote. The balances, sums and numbers that the product keeps as well are not in the limit.
 */
public final class InterestRunTime implements Benchmark {

    private static final String CLONES = "changxiao_interest_clone";
    private static final List<String> TABLES = List.of("fund_journal", "fund_posting");

    private final City city;
    private final InterestSupply supply;
    private InterestRunId last = new InterestRunId(0);

    public InterestRunTime(City city) {
        this.city = city;
        this.supply = new InterestSupply(city);
    }

    @Override
    public String name() {
        return "interest_1m";
    }

    @Override
    public String unit() {
        return "s";
    }

    @Override
    public String limitIs() {
        return "INSERT … SELECT of the run's vouchers and lines into clones of the same tables, one commit per table";
    }

    @Override
    public Goal goal() {
        return Goal.valueAtMost(10).andRatioAtLeast(0.4);
    }

    @Override
    public void prepare() throws SQLException {
        supply.depositForEverybody();
        try (Connection connection = city.loader();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + CLONES);
            for (String table : TABLES) {
                statement.execute("CREATE TABLE " + CLONES + "." + table + " LIKE " + table);
            }
        }
        product();
        limit();
        product();
    }

    @Override
    public double limit() throws SQLException {
        long nanos = 0;
        try (Connection connection = city.loader();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                String copy = "INSERT INTO " + CLONES + "." + table + " SELECT t.* FROM fund_interest_voucher v"
                        + " STRAIGHT_JOIN " + table + " t ON t.journal_id = v.journal_id WHERE v.run_id = " + last;
                long start = System.nanoTime();
                statement.executeUpdate(copy);
                nanos += System.nanoTime() - start;
            }
        }
        return nanos / 1e9;
    }

    @Override
    public double product() {
        last = supply.approvedRun();
        long start = System.nanoTime();
        city.bean(DistributeInterest.class).distribute(last);
        double seconds = (System.nanoTime() - start) / 1e9;
        long waiting = city.bean(Sql.class)
                .number(
                        "SELECT COUNT(*) FROM fund_interest_voucher WHERE run_id = ? AND journal_id IS NULL",
                        last.value());
        if (waiting != 0) {
            throw new IllegalStateException(waiting + " vouchers of the run were not posted");
        }
        return seconds;
    }

    @Override
    public double ratio(double product, double limit) {
        return limit / product;
    }
}
