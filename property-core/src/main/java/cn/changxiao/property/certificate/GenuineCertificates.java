package cn.changxiao.property.certificate;

import cn.changxiao.property.Sql;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Tells anybody who holds a certificate on paper whether it is genuine, whatever they may otherwise see. */
@Singleton
public class GenuineCertificates {

    private static final int DIGITS_MIN = 16;

    private final Sql sql;

    GenuineCertificates(Sql sql) {
        this.sql = sql;
    }

    /**
     * The certificate whose seal begins with these digits; empty if there is none, if what is kept no longer fits its
     * seal, or if fewer than sixteen digits are given.
     */
    @ReadOnly
    public Optional<CertificateView> find(CertificateNumber number, String digits) {
        if (digits.length() < DIGITS_MIN) {
            return Optional.empty();
        }
        return sql.first(
                        CertificateReading.SELECT + "WHERE c.certificate_number = ?",
                        CertificateReading::view,
                        number.value())
                .filter(certificate -> certificate.seal().startsWith(digits) && certificate.isGenuine());
    }
}
