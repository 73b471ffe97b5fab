package cn.changxiao.property.certificate;

import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;

/**
 * Says early whether a certificate could be spent for a use, without spending it: for whoever names one now and spends it
 * at a later step. The command has checked role and rows before.
 */
@Singleton
public class CheckCertificate {

    private final Sql sql;
    private final Clock clock;

    CheckCertificate(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * The certificate's id, if {@link SpendCertificate} would spend it now.
     *
     * @throws NotFound if there is no such certificate
     * @throws CertificateAlreadySpent if something else has spent it
     */
    public CertificateId check(CertificateNumber number, CertificateUse use) {
        return sql.first(
                        CertificateReading.SELECT + "WHERE c.certificate_number = ?",
                        row -> {
                            CertificateView certificate = CertificateReading.view(row);
                            if (!certificate.isSpentBy(use)) {
                                certificate.requireCovers(use, LocalDate.now(clock));
                            }
                            return new CertificateId(row.getLong("certificate_id"));
                        },
                        number.value())
                .orElseThrow(() -> new NotFound("共同决定凭证", number));
    }
}
