package cn.changxiao.benchmarks.fund;

import cn.changxiao.benchmarks.City;
import cn.changxiao.benchmarks.fund.Deposits.Unit;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** What no posting can be quicker than: a voucher's rows in clones of the tables, the bank's row in each of them. */
record BarePosting(Deposits deposits, AtomicLong number) {

    private static final String CLONE = "changxiao_posting_clone";

    private static final List<String> STATEMENTS =
            List.of("""
            INSERT INTO %s.fund_journal (journal_id, book_id, compound_id, kind, value_date, voucher_year, voucher_number,
                key_hash, content_hash, summary, maker_id, checker_id, posted_at)
            VALUES (?, 1, 1, 'INITIAL_DEPOSIT', '2026-01-01', 2026, ?, ?, REPEAT('x', 32), '首期交存', 1, 2, NOW(6))
            """, """
            INSERT INTO %s.fund_balance (account_id, balance_fen, last_sequence, overdraft_sign)
            VALUES (?, -?, 1, -1), (?, ?, 1, 1)
            ON DUPLICATE KEY UPDATE balance_fen = balance_fen + VALUES(balance_fen), last_sequence = last_sequence + 1
            """, """
            INSERT INTO %s.fund_posting (journal_id, line_no, account_id, title_code, amount_fen, balance_after_fen,
                account_sequence)
            VALUES (?, 1, ?, 1001, ?, 1, ?), (?, 2, ?, 4001, -?, 1, ?)
            """, "INSERT INTO %s.fund_seal_pending (journal_id) VALUES (?)");

    static BarePosting over(City city, Deposits deposits) throws SQLException {
        try (Connection connection = city.loader();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + CLONE);
            for (String table : List.of("fund_journal", "fund_balance", "fund_posting", "fund_seal_pending")) {
                statement.execute("CREATE TABLE %s.%s LIKE %s".formatted(CLONE, table, table));
            }
            statement.execute("INSERT INTO %s.fund_balance SELECT * FROM fund_balance".formatted(CLONE));
        }
        return new BarePosting(deposits, new AtomicLong());
    }

    /** One client on a connection of its own. */
    Clients.Work client(Connection connection) throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        connection.setAutoCommit(false);
        return new Clients.Work() {
            @Override
            public int once() throws SQLException {
                post(connection);
                return 1;
            }

            @Override
            public void close() throws SQLException {
                connection.close();
            }
        };
    }

    private void post(Connection connection) throws SQLException {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        Unit unit = deposits.units().get(random.nextInt(deposits.units().size()));
        long id = number.incrementAndGet();
        long account = unit.account().value();
        long bank = deposits.bank().value();
        long fen = random.nextLong(1_000_00, 9_000_00);
        byte[] key = new byte[16];
        random.nextBytes(key);
        run(connection, 0, id, id, key);
        run(connection, 1, account, fen, bank, fen);
        run(connection, 2, id, bank, fen, id, id, account, fen, id);
        run(connection, 3, id);
        connection.commit();
    }

    private static void run(Connection connection, int which, Object... values) throws SQLException {
        try (PreparedStatement prepared =
                connection.prepareStatement(STATEMENTS.get(which).formatted(CLONE))) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            prepared.execute();
        }
    }
}
