package cn.changxiao.benchmarks.fund;

import cn.changxiao.benchmarks.Benchmark;
import cn.changxiao.benchmarks.City;
import cn.changxiao.benchmarks.Goal;
import cn.changxiao.fund.posting.PostJournalEntries;
import cn.changxiao.fund.voucher.PostingOutcome;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** What a deposit of two lines takes on the disk with all indexes, beside the bytes that its values have. */
public final class BytesPerJournal implements Benchmark {

    private static final int GROUP = 500;
    private static final int JOURNALS = 100_000;

    /** Numbers and days as wide as they are declared, hashes, and the text of the summary. */
    private static final double VALUES = 8 * 3 + 15 + 3 + 2 + 4 + 16 + 32 + 12 + 8 * 2 + 8 + 2 * (8 * 5 + 2 + 2);

    private final City city;
    private Deposits deposits;

    @SuppressWarnings("NullAway.Init")
    public BytesPerJournal(City city) {
        this.city = city;
    }

    @Override
    public String name() {
        return "bytes_per_journal";
    }

    @Override
    public String unit() {
        return "bytes";
    }

    @Override
    public String limitIs() {
        return "the bytes of its values alone, no index and no page";
    }

    @Override
    public Goal goal() {
        return Goal.valueAtMost(300);
    }

    @Override
    public void prepare() throws SQLException {
        deposits = Deposits.open(city);
        product();
    }

    @Override
    public double limit() {
        return VALUES;
    }

    /** Pages are filled as they are in a book that grows: what was there before is taken off. */
    @Override
    public double product() throws SQLException {
        long before = bytes();
        for (int posted = 0; posted < wanted(); posted += GROUP) {
            city.bean(PostJournalEntries.class)
                    .post(deposits.book(), deposits.next(GROUP))
                    .forEach(PostingOutcome::orThrow);
        }
        return (bytes() - before) / (double) wanted();
    }

    @Override
    public double ratio(double product, double limit) {
        return limit / product;
    }

    /** Extents of a megabyte are taken at once, so that few vouchers would tell nothing. */
    private int wanted() {
        return Math.min(JOURNALS, 10 * city.households());
    }

    private long bytes() throws SQLException {
        try (Connection connection = city.loader();
                Statement statement = connection.createStatement()) {
            for (String table : List.of("fund_journal", "fund_posting")) {
                statement.execute("ANALYZE TABLE " + table);
            }
            try (ResultSet row = statement.executeQuery("""
                    SELECT SUM(data_length + index_length) FROM information_schema.tables
                    WHERE table_schema = DATABASE() AND table_name IN ('fund_journal', 'fund_posting')
                    """)) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
