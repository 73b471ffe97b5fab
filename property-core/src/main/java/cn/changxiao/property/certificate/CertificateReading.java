package cn.changxiao.property.certificate;

import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Optional;

/** Certificates as rows. */
final class CertificateReading {

    static final String SELECT = """
            SELECT c.certificate_id, c.certificate_number, c.compound_id, r.name AS compound_name, c.decision_id,
                c.subject, c.proposal, c.scope_text, c.scope_hash, c.cap_fen, c.roll_hash, c.tally, c.published_from,
                c.published_until, c.effective_on, c.valid_until, c.content_hash, c.issued_at, s.spender, s.amount_fen,
                s.spent_by_name, s.spent_at
            FROM certificate_issued c
            JOIN registry_compound r ON r.compound_id = c.compound_id
            LEFT JOIN certificate_spent s ON s.certificate_id = c.certificate_id
            """;

    private CertificateReading() {}

    static CertificateView view(ResultSet row) throws SQLException {
        return new CertificateView(
                new CertificateNumber(row.getString("certificate_number")),
                content(row),
                row.getString("compound_name"),
                HexFormat.of().formatHex(row.getBytes("content_hash")),
                row.getObject("issued_at", LocalDateTime.class),
                spent(row));
    }

    private static NewCertificate content(ResultSet row) throws SQLException {
        return new NewCertificate(
                CertificateSubject.valueOf(row.getString("subject")),
                row.getLong("decision_id"),
                new CompoundId(row.getLong("compound_id")),
                row.getString("proposal"),
                new CertificateScope(row.getString("scope_text"), row.getString("scope_hash")),
                money(row, "cap_fen"),
                row.getString("roll_hash"),
                row.getString("tally"),
                row.getObject("published_from", LocalDate.class),
                row.getObject("published_until", LocalDate.class),
                row.getObject("effective_on", LocalDate.class),
                row.getObject("valid_until", LocalDate.class));
    }

    private static Optional<CertificateView.Spent> spent(ResultSet row) throws SQLException {
        String spender = row.getString("spender");
        return spender == null
                ? Optional.empty()
                : Optional.of(new CertificateView.Spent(
                        spender,
                        money(row, "amount_fen"),
                        row.getString("spent_by_name"),
                        row.getObject("spent_at", LocalDateTime.class)));
    }

    private static Optional<Money> money(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Long.class)).map(Money::ofFen);
    }
}
