package cn.changxiao.handover.certificate;

import cn.changxiao.handover.batch.BatchId;
import cn.changxiao.property.Sql;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;

/** Tells anybody who holds a certificate whether it is genuine; says no more than stands on the paper's head. */
@Singleton
public class VerifyCertificate {

    private static final int DIGITS_MIN = 16;

    private final Sql sql;

    VerifyCertificate(Sql sql) {
        this.sql = sql;
    }

    /** The hand-over that the digits belong to; empty if there is none, or if fewer than sixteen digits are given. */
    public Optional<Genuine> verify(BatchId id, String hashDigits) {
        if (hashDigits.length() < DIGITS_MIN) {
            return Optional.empty();
        }
        return sql.first(
                        """
                        SELECT b.batch_number, c.name AS compound, o.name AS operator, b.title_on, b.certificate_hash
                        FROM handover_batch b
                        JOIN registry_compound c ON c.compound_id = b.compound_id
                        JOIN registry_organisation o ON o.organisation_id = b.operator_id
                        WHERE b.batch_id = ? AND b.state = 'TRANSFERRED'
                        """,
                        row -> new Genuine(
                                row.getString("batch_number"),
                                row.getString("compound"),
                                row.getString("operator"),
                                row.getObject("title_on", LocalDate.class),
                                HexFormat.of().formatHex(row.getBytes("certificate_hash"))),
                        id.value())
                .filter(genuine -> genuine.hash().startsWith(hashDigits));
    }

    /** What a genuine certificate is about. */
    public record Genuine(String number, String compound, String operator, LocalDate titleOn, String hash) {}
}
