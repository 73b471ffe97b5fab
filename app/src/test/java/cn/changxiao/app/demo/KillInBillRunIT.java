package cn.changxiao.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.app.testing.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the real process with -9 in the middle of a bill run that two people started over the console, and looks at the
 * bills when another process has gone on.
 */
final class KillInBillRunIT {

    private static final int COMPOUNDS = 80;
    private static final int MONTHS = 3;

    @TempDir
    private Path directory;

    private final YearMonth month = YearMonth.now(ZoneId.of("Asia/Shanghai")).plusMonths(1);

    @Test
    void billsEveryUnitOnceThoughTheServiceIsKilledInTheMiddle() throws Exception {
        Path data = directory.resolve("data");
        try (DemoProcess service =
                DemoProcess.start(data, Map.of(), "demo", COMPOUNDS).awaitReady()) {
            String run = prepare(service.logIn("company"));
            try (Connection blocking = service.connect()) {
                stickLastCompound(blocking, run);
                assertThat(service.logIn("company2")
                                .post("/billing/runs/" + run + "/sign")
                                .status())
                        .isEqualTo(303);
                awaitSomePosted(service, run);

                service.killAtOnce();
                blocking.rollback();
            }
            refusesAWrongPasswordForTheDatabaseOfTheKilledService(data);
        }

        try (DemoProcess again =
                        DemoProcess.start(data, Map.of(), "demo", COMPOUNDS).awaitReady();
                Connection connection = again.connect()) {
            awaitPosted(connection);
            everyUnitIsBilledOnce(connection);
            numbersHaveNoGap(connection);
            aggregatesAreWhatTheRowsSay(connection);
        }
    }

    /** The killed service leaves its database server behind until the next start; a failed test must not. */
    @AfterEach
    void stopTheServerThatWasLeftBehind() {
        ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains("--datadir=" + directory))
                .forEach(ProcessHandle::destroy);
    }

    /** The transaction of the run's last compound gets stuck with its bills written; the kill meets it there. */
    private static void stickLastCompound(Connection blocking, String run) throws SQLException {
        long compound = number(blocking, "SELECT MAX(compound_id) FROM billing_run_chunk WHERE run_id = " + run);
        long issuer = number(blocking, "SELECT issuer_id FROM billing_run WHERE run_id = " + run);
        long period = number(blocking, "SELECT period_to FROM billing_run WHERE run_id = " + run);
        blocking.setAutoCommit(false);
        execute(blocking, """
                INSERT INTO billing_collection_month (compound_id, issuer_id, period) VALUES (%d, %d, %d)
                """.formatted(compound, issuer, period));
    }

    private void refusesAWrongPasswordForTheDatabaseOfTheKilledService(Path data) throws Exception {
        Properties server = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("server.properties"))) {
            server.load(reader);
        }
        Map<String, String> wrong = Map.of(
                "DATASOURCE_URL",
                "jdbc:mysql://127.0.0.1:%s/changxiao".formatted(server.getProperty("port")),
                "DATASOURCE_USERNAME",
                "changxiao",
                "DATASOURCE_PASSWORD",
                "wrong");
        try (DemoProcess refused = DemoProcess.start(directory.resolve("other"), wrong, "serve", COMPOUNDS)) {
            assertThat(refused.awaitEnd()).isNotZero();
            assertThat(refused.said()).doesNotContain("\tat ").contains("拒绝登录");
        }
    }

    private String prepare(Browser maker) {
        maker.get("/billing/runs");
        String address = maker.post(
                        "/billing/runs",
                        "key",
                        "kill-test",
                        "first",
                        month.toString(),
                        "last",
                        month.plusMonths(MONTHS - 1L).toString())
                .location();
        return address.substring(address.lastIndexOf('/') + 1).replaceAll("\\D.*", "");
    }

    private static void awaitSomePosted(DemoProcess service, String run) throws Exception {
        try (Connection looking = service.connect()) {
            String inState = "SELECT COUNT(*) FROM billing_run_chunk WHERE run_id = " + run + " AND state = ";
            await(() -> number(looking, inState + "'POSTED'") > 0);
            // Long enough for the stuck transaction to have written its bills.
            TimeUnit.SECONDS.sleep(2);
            assertThat(number(looking, inState + "'PENDING'")).isPositive();
        }
    }

    private static void awaitPosted(Connection connection) throws Exception {
        await(() -> number(connection, "SELECT COUNT(*) FROM billing_run WHERE state <> 'POSTED'") == 0);
        assertThat(number(connection, "SELECT COUNT(*) FROM billing_run_chunk WHERE state <> 'POSTED'"))
                .isZero();
    }

    private void everyUnitIsBilledOnce(Connection connection) throws SQLException {
        assertThat(number(connection, """
                        SELECT COUNT(*) FROM (SELECT unit_id, period FROM billing_bill GROUP BY unit_id, period
                            HAVING COUNT(*) > 1) twice
                        """)).isZero();
        assertThat(number(connection, "SELECT COUNT(*) FROM billing_bill WHERE period >= " + period()))
                .isEqualTo(MONTHS * number(connection, """
                                SELECT COUNT(*) FROM registry_unit u WHERE u.compound_id IN (
                                    SELECT c.compound_id FROM billing_run_chunk c
                                    JOIN billing_run r ON r.run_id = c.run_id WHERE r.business_key = 'kill-test')
                                """))
                .isPositive();
    }

    private static void numbersHaveNoGap(Connection connection) throws SQLException {
        assertThat(number(connection, """
                        SELECT COUNT(*) FROM (
                            SELECT b.issuer_id, b.number_year FROM billing_bill b GROUP BY b.issuer_id, b.number_year
                            HAVING MIN(b.number_in_year) <> 1 OR MAX(b.number_in_year) <> COUNT(*)) gaps
                        """)).isZero();
        assertThat(number(connection, """
                        SELECT COUNT(*) FROM billing_number n WHERE n.kind = 'BILL' AND n.last_number <> (
                            SELECT COUNT(*) FROM billing_bill b
                            WHERE b.issuer_id = n.issuer_id AND b.number_year = n.number_year)
                        """)).isZero();
    }

    private static void aggregatesAreWhatTheRowsSay(Connection connection) throws SQLException {
        assertThat(number(connection, """
                        SELECT COUNT(*) FROM billing_collection_month m
                        LEFT JOIN (
                            SELECT h.compound_id, h.issuer_id, h.period, SUM(h.fen) AS due_fen,
                                SUM(CASE WHEN h.fen > 0 THEN 1 ELSE 0 END) AS households
                            FROM (SELECT b.compound_id, b.issuer_id, i.period, i.unit_id, SUM(i.amount_fen) AS fen
                                FROM billing_bill_item i
                                JOIN billing_bill b ON b.bill_id = i.bill_id
                                JOIN billing_fee_item f ON f.fee_item_id = i.fee_item_id AND f.counts_in_rate
                                GROUP BY b.compound_id, b.issuer_id, i.period, i.unit_id) h
                            GROUP BY h.compound_id, h.issuer_id, h.period) b
                            ON b.compound_id = m.compound_id AND b.issuer_id = m.issuer_id AND b.period = m.period
                        WHERE m.due_fen <> COALESCE(b.due_fen, 0) OR m.households_due <> COALESCE(b.households, 0)
                        """)).isZero();
        assertThat(number(connection, """
                        SELECT (SELECT SUM(due_fen) FROM billing_bill)
                            - (SELECT SUM(amount_fen) FROM billing_bill_item WHERE amount_fen > 0)
                        """)).isZero();
        assertThat(number(connection, """
                        SELECT (SELECT SUM(amount_fen) FROM billing_bill_item) - (SELECT SUM(open_fen) FROM billing_open_item)
                            - (SELECT SUM(amount_fen) FROM billing_allocation)
                        """)).isZero();
    }

    private String period() {
        return Integer.toString(month.getYear() * 100 + month.getMonthValue());
    }

    private static void await(Condition condition) throws Exception {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("time is up").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (Statement prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }

    @FunctionalInterface
    private interface Condition {
        boolean holds() throws SQLException, IOException;
    }
}
