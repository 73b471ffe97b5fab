package cn.changxiao.benchmarks.counter;

import cn.changxiao.billing.payment.NewPayment;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** What no payment can be quicker than: the rows of one, locked and written in clones of the tables in one transaction. */
final class BareCounter {

    private static final String CLONE = "changxiao_counter_clone";
    private static final List<String> TABLES = List.of(
            "billing_payment",
            "billing_allocation",
            "billing_open_item",
            "billing_number",
            "billing_collection_month",
            "audit_entry");

    private final BilledEstate estate;
    private final AtomicLong id = new AtomicLong();

    private BareCounter(BilledEstate estate) {
        this.estate = estate;
    }

    static BareCounter over(Connection connection, BilledEstate estate) throws SQLException {
        long issuer = estate.cashier().organisationKey();
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + CLONE);
            for (String table : TABLES) {
                statement.execute("CREATE TABLE %s.%s LIKE %s".formatted(CLONE, table, table));
            }
            for (String table : List.of("billing_open_item", "billing_number", "billing_collection_month")) {
                statement.execute("INSERT INTO %s.%s SELECT * FROM %s WHERE issuer_id = %d"
                        .formatted(CLONE, table, table, issuer));
            }
        }
        return new BareCounter(estate);
    }

    void pay(Connection connection) throws SQLException {
        NewPayment payment = estate.payment();
        long unit = payment.unit().value();
        long issuer = estate.cashier().organisationKey();
        long next = id.incrementAndGet();
        run(connection, "SELECT open_fen FROM %s.billing_open_item WHERE unit_id = ? FOR UPDATE", unit);
        run(connection, "UPDATE %s.billing_number SET last_number = last_number + 1 WHERE issuer_id = ?", issuer);
        run(connection, """
                INSERT INTO %s.billing_payment (payment_id, business_key, content_hash, issuer_id, receipt_year,
                    receipt_number, compound_id, unit_id, channel, received_on, amount_fen, credited_fen, recorded_by,
                    recorded_at)
                VALUES (?, ?, REPEAT('x', 32), ?, 2026, 1, 1, ?, 'CASH', '2026-01-01', 6000, 0, 1, NOW(6))
                """, next, payment.key().value(), issuer, unit);
        run(connection, """
                INSERT INTO %s.billing_allocation (allocation_id, payment_id, bill_id, unit_id, period, fee_item_id,
                    sequence_no, counted_period, amount_fen, recorded_at, compound_id, counted_on)
                VALUES (?, ?, 1, ?, 201201, 1, 0, 202601, 6000, NOW(6), 1, '2026-01-01')
                """, next, next, unit);
        run(connection, """
                UPDATE %s.billing_open_item SET open_fen = GREATEST(0, open_fen - 6000)
                WHERE unit_id = ? AND period = 201201
                """, unit);
        run(connection, """
                UPDATE %s.billing_collection_month SET late_fen = late_fen + 6000 WHERE issuer_id = ? AND period = 201201
                """, issuer);
        run(connection, """
                INSERT INTO %s.audit_entry (entry_id, recorded_at, user_id, user_name, role, organisation_id, action,
                    subject, detail)
                VALUES (?, NOW(6), 1, '收费员', 'PROPERTY_COMPANY', ?, 'RecordPayment', 'payment', '缴费')
                """, next, issuer);
        connection.commit();
    }

    private static void run(Connection connection, String statement, Object... values) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement.formatted(CLONE))) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            prepared.execute();
        }
    }
}
