package cn.changxiao.billing.reconciliation;

import cn.changxiao.billing.matching.MatchTolerance;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import jakarta.inject.Singleton;

/** A manager's settings for matching, and the version that keeps two runs from posting what they read at once. */
@Singleton
public class MatchBook {

    private static final String OPEN = """
            INSERT INTO billing_match_book (issuer_id, version, threshold, tolerance_days, tolerance_fen)
            VALUES (?, 0, ?, ?, ?) ON DUPLICATE KEY UPDATE version = version
            """;
    private static final String READ = """
            SELECT version, threshold, tolerance_days, tolerance_fen FROM billing_match_book WHERE issuer_id = ?
            """;
    private static final String ADVANCE =
            "UPDATE billing_match_book SET version = version + 1 WHERE issuer_id = ? AND version = ?";
    private static final String LOCK = "UPDATE billing_match_book SET version = version + 1 WHERE issuer_id = ?";
    private static final String SET = """
            UPDATE billing_match_book SET threshold = ?, tolerance_days = ?, tolerance_fen = ?, version = version + 1
            WHERE issuer_id = ?
            """;

    private final Sql sql;

    MatchBook(Sql sql) {
        this.sql = sql;
    }

    /** The state of the book; a manager's first look opens it. */
    public State read(long issuer) {
        return sql.first(READ, MatchBook::state, issuer).orElseGet(() -> {
            MatchTolerance usual = MatchTolerance.USUAL;
            sql.update(
                    OPEN, issuer, usual.threshold(), usual.days(), usual.fee().fen());
            return sql.first(READ, MatchBook::state, issuer).orElseThrow();
        });
    }

    /**
     * Holds the book until the transaction ends.
     *
     * @throws StaleBook if anybody posted since the version was read
     */
    void advance(long issuer, long version) {
        if (sql.update(ADVANCE, issuer, version) != 1) {
            throw new StaleBook();
        }
    }

    /** Holds the book until the transaction ends, whatever its version. */
    public void hold(long issuer) {
        read(issuer);
        sql.update(LOCK, issuer);
    }

    void set(long issuer, MatchTolerance tolerance) {
        read(issuer);
        sql.update(SET, tolerance.threshold(), tolerance.days(), tolerance.fee().fen(), issuer);
    }

    private static State state(java.sql.ResultSet row) throws java.sql.SQLException {
        return new State(
                row.getLong("version"),
                new MatchTolerance(
                        row.getInt("threshold"),
                        row.getInt("tolerance_days"),
                        Money.ofFen(row.getLong("tolerance_fen"))));
    }

    /** What a run reads first. */
    public record State(long version, MatchTolerance tolerance) {}
}
