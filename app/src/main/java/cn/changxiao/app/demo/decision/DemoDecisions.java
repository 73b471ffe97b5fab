package cn.changxiao.app.demo.decision;

import cn.changxiao.property.ContentHash;
import cn.changxiao.property.certificate.CertificateNumber;
import cn.changxiao.property.certificate.CertificateScope;
import cn.changxiao.property.certificate.CertificateSubject;
import cn.changxiao.property.certificate.IssueCertificate;
import cn.changxiao.property.certificate.NewCertificate;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/** Issues the certificates of the demo city's decisions; a build that is taken up again finds those of the one before. */
@Singleton
public class DemoDecisions {

    private static final int DAYS_SINCE_EFFECTIVE = 60;
    private static final int DAYS_OF_CHALLENGE = 15;

    private final IssueCertificate issueCertificate;

    DemoDecisions(IssueCertificate issueCertificate) {
        this.issueCertificate = issueCertificate;
    }

    /**
     * The certificate of a decision of the units, effective two months before {@code today} and for two years.
     *
     * @param key names the decision in the plan of the city
     */
    public CertificateNumber decide(String key, LocalDate today, Resolution resolution) {
        String scopeHash = CertificateScope.hashOf(resolution.units());
        LocalDate effective = today.minusDays(DAYS_SINCE_EFFECTIVE);
        return issueCertificate.issue(
                Viewer.service(),
                new NewCertificate(
                        resolution.subject(),
                        id(key),
                        resolution.compound(),
                        resolution.proposal(),
                        new CertificateScope(resolution.scope(), scopeHash),
                        resolution.cap(),
                        scopeHash,
                        tally(resolution.units().size()),
                        effective.minusDays(DAYS_OF_CHALLENGE),
                        effective.minusDays(1),
                        effective,
                        effective.plusYears(2)));
    }

    /** Below zero, where no decision of the service's own is. */
    private static long id(String key) {
        return ByteBuffer.wrap(ContentHash.of(key)).getLong() | Long.MIN_VALUE;
    }

    private static String tally(int units) {
        int part = (units * 5 + 5) / 6;
        return "应参与 %d 户，参与 %d 户，同意 %d 户；参与的面积和人数均不低于三分之二，同意的均过半数。".formatted(units, part, part - part / 8);
    }

    /** What was decided, by whom in words and as units, and up to how much. */
    public record Resolution(
            CertificateSubject subject,
            CompoundId compound,
            String proposal,
            String scope,
            Collection<UnitId> units,
            Optional<Money> cap) {}
}
