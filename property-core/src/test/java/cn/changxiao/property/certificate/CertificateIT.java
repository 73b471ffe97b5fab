package cn.changxiao.property.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.property.NotFound;
import cn.changxiao.property.Refusal;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.organisation.FoundOrganisation;
import cn.changxiao.property.organisation.NewOrganisation;
import cn.changxiao.property.organisation.OrganisationKind;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.RoleMissing;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.place.LoadPlaces;
import cn.changxiao.property.registration.RegisterEstate;
import cn.changxiao.property.registration.RegisteredEstate;
import cn.changxiao.testing.DatabaseTest;
import cn.changxiao.testing.SampleDecisions;
import cn.changxiao.testing.SampleEstates;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class CertificateIT implements DatabaseTest {

    private static final String STREET = "510903001";
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Money CAP = Money.ofYuan(50_000);

    @Inject
    LoadPlaces loadPlaces;

    @Inject
    RegisterEstate registerEstate;

    @Inject
    FoundOrganisation foundOrganisation;

    @Inject
    IssueCertificate issueCertificate;

    @Inject
    SpendCertificate spendCertificate;

    @Inject
    Certificates certificates;

    @Inject
    TransactionOperations<Connection> transactions;

    @Inject
    Sql sql;

    @Inject
    AuditLog audit;

    private RegisteredEstate estate = new RegisteredEstate(new CompoundId(0), List.of(), List.of());
    private RegisteredEstate other = estate;
    private Viewer office = Viewer.service();

    @BeforeAll
    void prepare() {
        loadPlaces.load();
        estate = registerEstate.register(Viewer.service(), SampleEstates.estate("certificate-1", STREET, 1, 4));
        other = registerEstate.register(Viewer.service(), SampleEstates.estate("certificate-2", STREET, 1, 2));
        office = member("凭证街道办", STREET);
    }

    @Test
    void numbersTheCertificatesOfACompoundWithoutGapsAndEachDecisionOnce() {
        RegisteredEstate own =
                registerEstate.register(Viewer.service(), SampleEstates.estate("certificate-3", STREET, 1, 1));
        NewCertificate first = SampleDecisions.decided(CertificateSubject.HANDOVER, own.compound());

        CertificateNumber number = issueCertificate.issue(office, first);

        assertThat(number.value()).startsWith("YJ" + own.compound() + "-").endsWith("-001");
        assertThat(issueCertificate.issue(office, first)).isEqualTo(number);
        assertThat(issueCertificate
                        .issue(office, SampleDecisions.decided(CertificateSubject.BUNDLING, own.compound()))
                        .value())
                .endsWith("-002");
    }

    @Test
    void refusesASecondCertificateOfOneDecisionThatSaysSomethingElse() {
        NewCertificate said = SampleDecisions.decided(CertificateSubject.TOP_UP, estate.compound());
        NewCertificate changed = new NewCertificate(
                said.subject(),
                said.decision(),
                said.compound(),
                said.proposal() + "，另加电梯更新",
                said.scope(),
                said.cap(),
                said.rollHash(),
                said.tally(),
                said.publishedFrom(),
                said.publishedUntil(),
                said.effectiveOn(),
                said.validUntil());
        issueCertificate.issue(office, said);

        assertThatThrownBy(() -> issueCertificate.issue(office, changed)).isInstanceOf(DecisionAlreadyCertified.class);
    }

    @Test
    void keepsWhatItCertifiesUnderItsSealAndRefusesEveryChange() {
        NewCertificate content = withdrawal();
        CertificateNumber number = issueCertificate.issue(office, content);

        CertificateView view = certificates.get(office, number);

        assertThat(view.content()).isEqualTo(content);
        assertThat(view.isGenuine()).isTrue();
        assertThat(view.compoundName()).isEqualTo("小区certificate-1");
        assertThatThrownBy(() -> sql.update(
                        "UPDATE certificate_issued SET cap_fen = 1 WHERE certificate_number = ?", number.value()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
        assertThatThrownBy(
                        () -> sql.update("DELETE FROM certificate_issued WHERE certificate_number = ?", number.value()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
    }

    @Test
    void noticesThatWhatIsKeptIsNotWhatWasIssued() {
        CertificateView view = certificates.get(office, issueCertificate.issue(office, withdrawal()));
        CertificateView forged = new CertificateView(
                view.number(), withdrawal(), view.compoundName(), view.seal(), view.issuedAt(), view.spent());

        assertThat(forged.isGenuine()).isFalse();
    }

    @Test
    void isSpentExactlyOnceByFiftyAtOnce() throws Exception {
        CertificateNumber number = issueCertificate.issue(office, withdrawal());
        ExecutorService pool = Executors.newFixedThreadPool(50);
        List<Callable<Boolean>> attempts = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            String spender = "withdrawal:race-" + i;
            attempts.add(() -> wins(number, spender));
        }

        int winners = 0;
        for (Future<Boolean> attempt : pool.invokeAll(attempts)) {
            winners += attempt.get() ? 1 : 0;
        }
        pool.shutdown();

        assertThat(winners).isEqualTo(1);
        assertThat(certificates.get(office, number).spent().orElseThrow().spender())
                .startsWith("withdrawal:race-");
    }

    @Test
    void answersTheSameSpenderAgainAndNobodyElse() {
        CertificateNumber number = issueCertificate.issue(office, withdrawal());
        spend(number, use("withdrawal:again"));

        spend(number, use("withdrawal:again"));

        assertThatThrownBy(() -> spend(number, use("withdrawal:else")))
                .isInstanceOf(CertificateAlreadySpent.class)
                .hasMessageContaining("withdrawal:again");
        CertificateNumber second = issueCertificate.issue(office, withdrawal());
        assertThatThrownBy(() -> spend(second, use("withdrawal:again")))
                .isInstanceOf(SpenderHasCertificate.class)
                .hasMessageContaining(number.value());
        assertThat(sql.number("SELECT COUNT(*) FROM certificate_spent WHERE spender = 'withdrawal:again'"))
                .isEqualTo(1);
    }

    @Test
    void saysOfEachWrongUseWhatIsWrong() {
        CertificateNumber number = issueCertificate.issue(office, withdrawal());

        assertThatThrownBy(() ->
                        spend(number, CertificateUse.of(CertificateSubject.HANDOVER, estate.compound(), "batch:wrong")))
                .isInstanceOf(CertificateForOtherSubject.class)
                .hasMessageContainingAll("使用维修资金", "共有设施移交");
        assertThatThrownBy(() -> spend(
                        number, CertificateUse.of(CertificateSubject.WITHDRAWAL, other.compound(), "withdrawal:wrong")))
                .isInstanceOf(CertificateForOtherCompound.class);
        assertThatThrownBy(() -> spend(number, use("withdrawal:wrong", CAP.plus(Money.ofFen(1)), estate.units())))
                .isInstanceOf(CertificateCapExceeded.class)
                .hasMessageContainingAll("50,000.00", "50,000.01");
        assertThatThrownBy(() -> spend(
                        number, use("withdrawal:wrong", CAP, estate.units().subList(0, 3))))
                .isInstanceOf(CertificateForOtherScope.class);
        assertThatThrownBy(() -> spend(new CertificateNumber("YJ1-1999-001"), use("withdrawal:wrong")))
                .isInstanceOf(NotFound.class);
        assertThat(certificates.get(office, number).spent()).isEmpty();

        spend(number, use("withdrawal:exact", CAP, estate.units()));
        assertThat(certificates.get(office, number).spent().orElseThrow().amount())
                .contains(CAP);
    }

    @Test
    void holdsFromItsFirstDayToTheEndOfItsLast() {
        CertificateNumber number = issueCertificate.issue(office, withdrawal());
        LocalDate first = SampleDecisions.EFFECTIVE;
        LocalDate last = SampleDecisions.EXPIRED.minusDays(1);

        assertThatThrownBy(() -> spendAt(number, first.minusDays(1), LocalTime.MAX))
                .isInstanceOf(CertificateNotInForce.class)
                .hasMessageContainingAll(first.toString(), last.toString());
        assertThatThrownBy(() -> spendAt(number, SampleDecisions.EXPIRED, LocalTime.MIDNIGHT))
                .isInstanceOf(CertificateNotInForce.class);
        spendAt(number, last, LocalTime.of(23, 59, 59));
        CertificateNumber early = issueCertificate.issue(office, withdrawal());
        spendAt(early, first, LocalTime.MIDNIGHT);

        assertThat(certificates.get(office, number).spent()).isPresent();
        assertThat(certificates.get(office, early).spent()).isPresent();
    }

    @Test
    void isNotSpentWhenTheCommandThatNeededItFails() {
        CertificateNumber number = issueCertificate.issue(office, withdrawal());

        transactions.executeWrite(status -> {
            spendCertificate.spend(office, number, use("withdrawal:rolled-back"));
            status.setRollbackOnly();
            return true;
        });

        assertThat(certificates.get(office, number).spent()).isEmpty();
        assertThatThrownBy(() -> spendCertificate.spend(office, number, use("withdrawal:alone")))
                .as("outside of a command")
                .hasMessageContaining("transaction");
    }

    @Test
    void offersOnlyWhatCanBeSpentHere() {
        RegisteredEstate own =
                registerEstate.register(Viewer.service(), SampleEstates.estate("certificate-4", STREET, 1, 1));
        CertificateNumber usable =
                issueCertificate.issue(office, SampleDecisions.decided(CertificateSubject.BUNDLING, own.compound()));
        CertificateNumber spent =
                issueCertificate.issue(office, SampleDecisions.decided(CertificateSubject.BUNDLING, own.compound()));
        issueCertificate.issue(office, SampleDecisions.decided(CertificateSubject.HANDOVER, own.compound()));
        spend(spent, CertificateUse.of(CertificateSubject.BUNDLING, own.compound(), "agreement:offers"));

        assertThat(certificates.usable(office, own.compound(), CertificateSubject.BUNDLING))
                .extracting(CertificateView::number)
                .containsExactly(usable);
    }

    @Test
    void isHiddenFromWhoeverDoesNotSeeTheCompound() {
        CertificateNumber number = issueCertificate.issue(office, withdrawal());
        Viewer stranger = member("凭证外街道办", "510903002");

        assertThatThrownBy(() -> certificates.get(stranger, number)).isInstanceOf(NotFound.class);
        assertThat(certificates.newest(stranger))
                .extracting(CertificateView::number)
                .doesNotContain(number);
        Viewer company =
                new Viewer(new UserId(6), "经理", Role.PROPERTY_COMPANY, stranger.organisation(), Optional.empty());
        assertThatThrownBy(() -> issueCertificate.issue(company, withdrawal())).isInstanceOf(RoleMissing.class);
    }

    private boolean wins(CertificateNumber number, String spender) {
        try {
            spend(number, use(spender));
            return true;
        } catch (CertificateAlreadySpent refused) {
            assertThat(refused.kind()).isEqualTo(Refusal.Kind.CONFLICT);
            return false;
        }
    }

    private void spend(CertificateNumber number, CertificateUse use) {
        transactions.executeWrite(status -> {
            spendCertificate.spend(office, number, use);
            return true;
        });
    }

    private void spendAt(CertificateNumber number, LocalDate day, LocalTime time) {
        Clock then = Clock.fixed(day.atTime(time).atZone(CHINA).toInstant(), CHINA);
        transactions.executeWrite(status -> {
            new SpendCertificate(sql, then, audit).spend(office, number, use("withdrawal:on-" + number));
            return true;
        });
    }

    private CertificateUse use(String spender) {
        return use(spender, Money.ofYuan(100), estate.units());
    }

    private CertificateUse use(String spender, Money amount, List<UnitId> units) {
        return new CertificateUse(
                CertificateSubject.WITHDRAWAL,
                estate.compound(),
                Optional.of(amount),
                Optional.of(CertificateScope.hashOf(units)),
                spender);
    }

    private NewCertificate withdrawal() {
        return SampleDecisions.decided(
                CertificateSubject.WITHDRAWAL, estate.compound(), estate.units(), Optional.of(CAP));
    }

    private Viewer member(String name, String place) {
        return Viewer.member(
                new UserId(3),
                "科员",
                Role.STREET_OFFICE,
                foundOrganisation.found(
                        Viewer.service(),
                        new NewOrganisation(OrganisationKind.STREET_OFFICE, name, Optional.empty(), place)));
    }
}
