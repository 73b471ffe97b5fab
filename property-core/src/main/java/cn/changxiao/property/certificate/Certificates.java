package cn.changxiao.property.certificate;

import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.CompoundScope;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Reads the certificates of the compounds that the viewer sees; owners see those of their compounds. */
@Singleton
public class Certificates {

    private static final int LONGEST_LIST = 200;

    private static final String USABLE = """
            AND (? = 0 OR c.compound_id = ?) AND c.subject = ? AND c.effective_on <= ? AND ? < c.valid_until
            AND s.certificate_id IS NULL
            ORDER BY c.valid_until, c.certificate_id
            """;

    private static final String NEWEST = " ORDER BY c.issued_at DESC, c.certificate_id DESC LIMIT " + LONGEST_LIST;

    private final Sql sql;
    private final Clock clock;

    Certificates(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * The certificate of this number.
     *
     * @throws NotFound if there is none or the viewer must not see it
     */
    @ReadOnly
    public CertificateView get(Viewer viewer, CertificateNumber number) {
        return select(viewer, "AND c.certificate_number = ?", number.value()).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("共同决定凭证", number));
    }

    /** What can be spent today on this subject in this compound, the one that expires first before the others. */
    @ReadOnly
    public List<CertificateView> usable(Viewer viewer, CompoundId compound, CertificateSubject subject) {
        return usable(viewer, compound.value(), subject);
    }

    /** What can be spent today on this subject in any compound that the viewer sees. */
    @ReadOnly
    public List<CertificateView> usable(Viewer viewer, CertificateSubject subject) {
        return usable(viewer, 0, subject);
    }

    /** Newest first, at most 200, spent or not. */
    @ReadOnly
    public List<CertificateView> newest(Viewer viewer) {
        return select(viewer, NEWEST);
    }

    private List<CertificateView> usable(Viewer viewer, long compound, CertificateSubject subject) {
        LocalDate today = LocalDate.now(clock);
        return select(viewer, USABLE, compound, compound, subject.name(), today, today);
    }

    private List<CertificateView> select(Viewer viewer, String condition, Object... values) {
        return sql.list(
                CertificateReading.SELECT + " WHERE " + CompoundScope.CONDITION + condition,
                CertificateReading::view,
                new CompoundScope(viewer, LocalDate.now(clock)).and(values));
    }
}
