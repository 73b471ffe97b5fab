package cn.changxiao.fund.withdrawal;

import cn.changxiao.property.Sql;
import cn.changxiao.property.certificate.CertificateAlreadySpent;
import cn.changxiao.property.certificate.CertificateId;
import cn.changxiao.property.certificate.CertificateMissing;
import cn.changxiao.property.certificate.CertificateNumber;
import cn.changxiao.property.certificate.CertificateScope;
import cn.changxiao.property.certificate.CertificateSubject;
import cn.changxiao.property.certificate.CertificateUse;
import cn.changxiao.property.certificate.CheckCertificate;
import cn.changxiao.property.certificate.SpendCertificate;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * The owners' decision a withdrawal rests on (维修资金管理办法 art. 22, Civil Code 278(1)⑤): the units that bear the cost
 * must be those that decided, and the cap must cover the budget. It is named in the application and spent at the
 * approval, when the money is held.
 */
@Singleton
public class OwnersDecision {

    private static final String BEARING = """
            SELECT unit_id FROM registry_unit WHERE compound_id = ? AND (? = 0 OR building_id = ?)
            """;

    private final Sql sql;
    private final CheckCertificate checkCertificate;
    private final SpendCertificate spendCertificate;

    OwnersDecision(Sql sql, CheckCertificate checkCertificate, SpendCertificate spendCertificate) {
        this.sql = sql;
        this.checkCertificate = checkCertificate;
        this.spendCertificate = spendCertificate;
    }

    /**
     * The certificate's id, if it could be spent on the withdrawal now.
     *
     * @param building 0 when the whole compound bears the cost
     * @throws CertificateAlreadySpent and its like, if the certificate does not permit it
     */
    public CertificateId check(
            CertificateNumber number, WithdrawalId id, CompoundId compound, long building, Money budget) {
        return checkCertificate.check(number, use(id, compound, building, budget));
    }

    void spend(Viewer viewer, WithdrawalRow withdrawal) {
        CertificateNumber number =
                withdrawal.certificate().orElseThrow(() -> new CertificateMissing(CertificateSubject.WITHDRAWAL));
        spendCertificate.spend(
                viewer,
                number,
                use(withdrawal.id(), withdrawal.compound(), withdrawal.building(), withdrawal.budget()));
    }

    private CertificateUse use(WithdrawalId id, CompoundId compound, long building, Money budget) {
        List<UnitId> bearing =
                sql.list(BEARING, row -> new UnitId(row.getLong(1)), compound.value(), building, building);
        return new CertificateUse(
                CertificateSubject.WITHDRAWAL,
                compound,
                Optional.of(budget),
                Optional.of(CertificateScope.hashOf(bearing)),
                "withdrawal:" + id);
    }
}
