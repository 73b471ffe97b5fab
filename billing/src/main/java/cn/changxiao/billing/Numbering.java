package cn.changxiao.billing;

import cn.changxiao.property.Sql;
import jakarta.inject.Singleton;

/**
 * Numbers without gaps per issuer, kind and year. The counter stays locked until the transaction that takes numbers
 * ends, so what is rolled back leaves no hole.
 */
@Singleton
public class Numbering {

    private static final String TAKE = """
            UPDATE billing_number SET last_number = last_number + ? WHERE issuer_id = ? AND kind = ? AND number_year = ?
            """;
    private static final String BEGIN = """
            INSERT INTO billing_number (issuer_id, kind, number_year, last_number) VALUES (?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE last_number = last_number + VALUES(last_number)
            """;
    private static final String LAST = """
            SELECT last_number FROM billing_number WHERE issuer_id = ? AND kind = ? AND number_year = ?
            """;

    private final Sql sql;

    Numbering(Sql sql) {
        this.sql = sql;
    }

    /** The first of {@code count} consecutive numbers; needs a running transaction. */
    public long take(long issuer, Kind kind, int year, int count) {
        if (sql.update(TAKE, count, issuer, kind.name(), year) == 0) {
            sql.update(BEGIN, issuer, kind.name(), year, count);
        }
        return sql.number(LAST, issuer, kind.name(), year) - count + 1;
    }

    /** What is numbered. */
    public enum Kind {
        BILL,
        RECEIPT,
        REFUND
    }
}
