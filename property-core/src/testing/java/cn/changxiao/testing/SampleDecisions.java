package cn.changxiao.testing;

import cn.changxiao.property.certificate.CertificateScope;
import cn.changxiao.property.certificate.CertificateSubject;
import cn.changxiao.property.certificate.NewCertificate;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Certificates for tests of what spends them: decided by the units named, effective from long ago until long from now. */
public final class SampleDecisions {

    /** When every sample decision became effective. */
    public static final LocalDate EFFECTIVE = LocalDate.of(2000, 1, 31);

    /** The first day on which no sample decision holds any more. */
    public static final LocalDate EXPIRED = LocalDate.of(2100, 1, 1);

    private static final String ROLL_HASH = "5e".repeat(32);

    /** Below zero, where no real decision is; from the clock, for the test database may hold earlier runs. */
    private static final AtomicLong DECISION = new AtomicLong(-System.nanoTime());

    private SampleDecisions() {}

    /** A decision without money, by a whole compound of which nobody asks for the units. */
    public static NewCertificate decided(CertificateSubject subject, CompoundId compound) {
        return decided(subject, compound, List.of(), Optional.empty());
    }

    /** A decision of exactly these units, up to a cap. */
    public static NewCertificate decided(
            CertificateSubject subject, CompoundId compound, Collection<UnitId> units, Optional<Money> cap) {
        return new NewCertificate(
                subject,
                DECISION.getAndDecrement(),
                compound,
                "测试事项：" + subject.label(),
                CertificateScope.of("全体业主", units),
                cap,
                ROLL_HASH,
                "参与 4/5，同意 4/4",
                EFFECTIVE.minusDays(30),
                EFFECTIVE.minusDays(1),
                EFFECTIVE,
                EXPIRED);
    }
}
