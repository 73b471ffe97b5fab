package cn.changxiao.fund.interest;

import cn.changxiao.property.Sql;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 over every share of a run in order, three numbers of eight bytes each: what the checker agrees to. */
@Singleton
class ShareHash {

    private static final String SHARES = """
            SELECT account_id, product, amount_fen FROM fund_interest_share
            WHERE run_id = ? ORDER BY compound_id, account_id
            """;

    private final Sql sql;

    ShareHash(Sql sql) {
        this.sql = sql;
    }

    byte[] of(InterestRunId run) {
        MessageDigest digest = sha256();
        ByteBuffer numbers = ByteBuffer.allocate(3 * Long.BYTES);
        sql.each(
                SHARES,
                row -> {
                    numbers.clear();
                    numbers.putLong(row.getLong(1)).putLong(row.getLong(2)).putLong(row.getLong(3));
                    digest.update(numbers.array());
                },
                run.value());
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
