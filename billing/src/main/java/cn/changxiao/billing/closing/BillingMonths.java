package cn.changxiao.billing.closing;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.property.Sql;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Says which months of an issuer are closed. Whoever holds the answer keeps a month from being closed, and from being
 * opened again, until its transaction ends; many may hold it at once.
 */
@Singleton
public class BillingMonths {

    private static final String READ = """
            SELECT g.closed_until, r.period FROM billing_month_gate g
            LEFT JOIN billing_reopened_month r ON r.issuer_id = g.issuer_id
            WHERE g.issuer_id = ?
            """;
    private static final String SHARE = READ + " LOCK IN SHARE MODE";
    private static final String BEGIN = """
            INSERT INTO billing_month_gate (issuer_id, closed_until) VALUES (?, 0)
            ON DUPLICATE KEY UPDATE closed_until = closed_until
            """;
    private static final String LOCK = "SELECT closed_until FROM billing_month_gate WHERE issuer_id = ? FOR UPDATE";

    private final Sql sql;

    BillingMonths(Sql sql) {
        this.sql = sql;
    }

    /** The answer, true until the running transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public ClosedMonths hold(long issuer) {
        List<Row> rows = sql.list(SHARE, BillingMonths::read, issuer);
        if (rows.isEmpty()) {
            // Nothing can be locked that is not there; only an issuer's first writer comes here.
            sql.update(BEGIN, issuer);
            rows = sql.list(SHARE, BillingMonths::read, issuer);
        }
        return closed(rows);
    }

    /** The answer of this moment, for pages and previews. */
    public ClosedMonths look(long issuer) {
        return closed(sql.list(READ, BillingMonths::read, issuer));
    }

    /** The answer for whoever is about to change it: waits for all who hold it and keeps others waiting. */
    ClosedMonths lock(long issuer) {
        sql.update(BEGIN, issuer);
        sql.number(LOCK, issuer);
        return look(issuer);
    }

    private static ClosedMonths closed(List<Row> rows) {
        if (rows.isEmpty() || rows.get(0).until() == 0) {
            return ClosedMonths.NONE;
        }
        return new ClosedMonths(
                Optional.of(new BillingMonth(rows.get(0).until())),
                rows.stream()
                        .filter(row -> row.reopened() != 0)
                        .map(row -> new BillingMonth(row.reopened()))
                        .collect(Collectors.toSet()));
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(row.getInt("closed_until"), row.getInt("period"));
    }

    /** The period is 0 where nothing was opened again. */
    private record Row(int until, int reopened) {}
}
