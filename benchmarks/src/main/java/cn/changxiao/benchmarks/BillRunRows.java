package cn.changxiao.benchmarks;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.run.BillRunId;
import cn.changxiao.billing.run.PostBillRun;
import cn.changxiao.property.Sql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** One month of bills for the whole city, posted compound by compound, beside loading the same rows from files. */
final class BillRunRows implements Benchmark {

    private static final List<String> TABLES = List.of(
            "billing_bill",
            "billing_bill_item",
            "billing_open_item",
            "billing_collection_month",
            "billing_collection_building_month");
    private static final String CLONES = "changxiao_clone";

    private final City city;
    private BillingMonth month = new BillingMonth(201_001);
    private Fees fees;

    @SuppressWarnings("NullAway.Init")
    BillRunRows(City city) {
        this.city = city;
    }

    @Override
    public String name() {
        return "bill_run_rows";
    }

    @Override
    public String unit() {
        return "rows/s";
    }

    @Override
    public String limitIs() {
        return "LOAD DATA of the rows of the month before into clones of the same tables, one commit per table";
    }

    @Override
    public Goal goal() {
        return Goal.ratioAtLeast(0.5);
    }

    @Override
    public void prepare() throws IOException, SQLException {
        fees = city.fees();
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
    public double limit() throws IOException, SQLException {
        long rows = 0;
        long nanos = 0;
        try (Connection connection = city.loader()) {
            for (String table : TABLES) {
                Path file = city.workspace().path(table + ".tsv");
                TableCopy copy = TableCopy.of(connection, table);
                copy.write(connection, "period = " + month.plus(-1).number(), file);
                long start = System.nanoTime();
                rows += copy.load(connection, CLONES + "." + table, file);
                nanos += System.nanoTime() - start;
                Files.delete(file);
            }
        }
        return rows * 1e9 / nanos;
    }

    @Override
    public double product() {
        List<BillRunId> runs = fees.ready(month);
        PostBillRun postBillRun = city.bean(PostBillRun.class);
        long start = System.nanoTime();
        runs.forEach(postBillRun::post);
        long nanos = System.nanoTime() - start;
        long rows = 0;
        for (String table : TABLES) {
            rows += city.bean(Sql.class).number("SELECT COUNT(*) FROM " + table + " WHERE period = ?", month.number());
        }
        month = month.plus(1);
        return rows * 1e9 / nanos;
    }
}
