package cn.changxiao.property.certificate;

import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Consumes a certificate in the transaction of the command that needs it, so that the two happen together or not at all.
 * Whoever comes second waits for the certificate's row and then finds it spent; the key of the spending table would
 * refuse them in any case. The command has checked role and rows before.
 */
@Singleton
public class SpendCertificate {

    private static final String LOCK =
            "SELECT certificate_id FROM certificate_issued WHERE certificate_number = ? FOR UPDATE";

    private static final String EARLIER = """
            SELECT c.certificate_number FROM certificate_spent s
            JOIN certificate_issued c ON c.certificate_id = s.certificate_id
            WHERE s.spender = ?
            """;

    private static final String INSERT = """
            INSERT INTO certificate_spent (certificate_id, spender, amount_fen, spent_by, spent_by_name, spent_at)
            VALUES (?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;
    private final Clock clock;
    private final AuditLog audit;

    SpendCertificate(Sql sql, Clock clock, AuditLog audit) {
        this.sql = sql;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Spends it and tells its id; nothing happens if the same spender has spent it before.
     *
     * @throws NotFound if there is no such certificate
     * @throws CertificateAlreadySpent if something else has spent it
     * @throws CertificateForOtherSubject if the owners decided on something else
     * @throws CertificateForOtherCompound if the owners of another compound decided
     * @throws CertificateForOtherScope if other units decided than those concerned
     * @throws CertificateNotInForce if it is not effective yet or has expired
     * @throws CertificateCapExceeded if the amount is above the owners' cap
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public CertificateId spend(Viewer viewer, CertificateNumber number, CertificateUse use) {
        long id = sql.first(LOCK, row -> row.getLong(1), number.value())
                .orElseThrow(() -> new NotFound("共同决定凭证", number));
        CertificateView certificate = sql.first(
                        CertificateReading.SELECT + "WHERE c.certificate_id = ?", CertificateReading::view, id)
                .orElseThrow();
        if (certificate.isSpentBy(use)) {
            return new CertificateId(id);
        }
        certificate.requireCovers(use, LocalDate.now(clock));
        requireNoOther(use.spender());
        LocalDateTime now = LocalDateTime.now(clock);
        sql.update(
                INSERT,
                id,
                use.spender(),
                use.amount().map(Money::fen).orElse(null),
                viewer.user().value(),
                viewer.name(),
                now);
        audit.record(viewer, "SpendCertificate", "certificate:" + number, "用于 " + use.spender());
        return new CertificateId(id);
    }

    private void requireNoOther(String spender) {
        Optional<String> other = sql.first(EARLIER, row -> row.getString(1), spender);
        if (other.isPresent()) {
            throw new SpenderHasCertificate(spender, new CertificateNumber(other.get()));
        }
    }
}
