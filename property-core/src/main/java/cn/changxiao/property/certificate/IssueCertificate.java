package cn.changxiao.property.certificate;

import cn.changxiao.property.Ids;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Issues the certificate of a decision that has become effective, once for each decision and in the transaction in which
 * it becomes so. The compound's row is locked first, so that numbers have neither gaps nor twins.
 */
@Singleton
public class IssueCertificate {

    private static final String LOCK = "SELECT compound_id FROM estate_compound WHERE compound_id = ? FOR UPDATE";

    private static final String KNOWN = """
            SELECT certificate_number, content_hash FROM certificate_issued WHERE decision_id = ?
            """;

    private static final String NEXT = """
            SELECT COALESCE(MAX(sequence_number), 0) + 1 FROM certificate_issued WHERE compound_id = ? AND issue_year = ?
            """;

    private static final String INSERT = """
            INSERT INTO certificate_issued (certificate_id, certificate_number, compound_id, issue_year,
                sequence_number, decision_id, subject, proposal, scope_text, scope_hash, cap_fen, roll_hash, tally,
                published_from, published_until, effective_on, valid_until, content_hash, issued_by, issued_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final AuditLog audit;

    IssueCertificate(Sql sql, Ids ids, Clock clock, AuditLog audit) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * The certificate's number; the same again for the same decision and content.
     *
     * @throws DecisionAlreadyCertified if the decision has a certificate that says something else
     */
    @Transactional
    public CertificateNumber issue(Viewer viewer, NewCertificate certificate) {
        viewer.require("出具共同决定凭证", Role.STREET_OFFICE, Role.OWNERS_COMMITTEE);
        lock(certificate.compound());
        return known(certificate).orElseGet(() -> create(viewer, certificate));
    }

    private void lock(CompoundId compound) {
        if (sql.first(LOCK, row -> row.getLong(1), compound.value()).isEmpty()) {
            throw new NotFound("小区", compound);
        }
    }

    private Optional<CertificateNumber> known(NewCertificate certificate) {
        return sql.first(
                KNOWN,
                row -> {
                    CertificateNumber number = new CertificateNumber(row.getString(1));
                    if (!Arrays.equals(row.getBytes(2), certificate.seal(number))) {
                        throw new DecisionAlreadyCertified(certificate.decision(), number);
                    }
                    return number;
                },
                certificate.decision());
    }

    private CertificateNumber create(Viewer viewer, NewCertificate certificate) {
        LocalDateTime now = LocalDateTime.now(clock);
        long sequence = sql.number(NEXT, certificate.compound().value(), now.getYear());
        CertificateNumber number = CertificateNumber.of(certificate.compound(), now.getYear(), sequence);
        sql.update(INSERT, row(viewer, certificate, number, sequence, now));
        audit.record(
                viewer,
                "IssueCertificate",
                "certificate:" + number,
                "%s：%s".formatted(certificate.subject().label(), certificate.proposal()));
        return number;
    }

    private @Nullable Object[] row(
            Viewer viewer, NewCertificate certificate, CertificateNumber number, long sequence, LocalDateTime now) {
        return new @Nullable Object[] {
            ids.next(),
            number.value(),
            certificate.compound().value(),
            now.getYear(),
            sequence,
            certificate.decision(),
            certificate.subject().name(),
            certificate.proposal(),
            certificate.scope().text(),
            certificate.scope().hash(),
            certificate.cap().map(Money::fen).orElse(null),
            certificate.rollHash(),
            certificate.tally(),
            certificate.publishedFrom(),
            certificate.publishedUntil(),
            certificate.effectiveOn(),
            certificate.validUntil(),
            certificate.seal(number),
            viewer.user().value(),
            now
        };
    }
}
