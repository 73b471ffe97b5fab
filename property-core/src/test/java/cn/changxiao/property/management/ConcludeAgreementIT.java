package cn.changxiao.property.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.certificate.CertificateAlreadySpent;
import cn.changxiao.property.certificate.CertificateForOtherSubject;
import cn.changxiao.property.certificate.CertificateNumber;
import cn.changxiao.property.certificate.CertificateSubject;
import cn.changxiao.property.certificate.Certificates;
import cn.changxiao.property.certificate.IssueCertificate;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.organisation.FoundOrganisation;
import cn.changxiao.property.organisation.NewOrganisation;
import cn.changxiao.property.organisation.OrganisationKind;
import cn.changxiao.property.organisation.OutsideOwnArea;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.RoleMissing;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.place.LoadPlaces;
import cn.changxiao.property.registration.RegisterEstate;
import cn.changxiao.testing.DatabaseTest;
import cn.changxiao.testing.SampleDecisions;
import cn.changxiao.testing.SampleEstates;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
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
class ConcludeAgreementIT implements DatabaseTest {

    private static final String STREET = "510903001";
    private static final LocalDate NEW_YEAR = LocalDate.of(2025, 1, 1);

    @Inject
    LoadPlaces loadPlaces;

    @Inject
    RegisterEstate registerEstate;

    @Inject
    FoundOrganisation foundOrganisation;

    @Inject
    ConcludeAgreement concludeAgreement;

    @Inject
    EndAgreement endAgreement;

    @Inject
    ManagementTimeline timeline;

    @Inject
    IssueCertificate issueCertificate;

    @Inject
    Certificates certificates;

    private OrganisationId company = new OrganisationId(0);
    private OrganisationId fallback = new OrganisationId(0);
    private Viewer office = Viewer.service();

    @BeforeAll
    void prepare() {
        loadPlaces.load();
        company = found(OrganisationKind.PROPERTY_COMPANY, "遂宁某物业公司");
        fallback = found(OrganisationKind.FALLBACK_MANAGER, "南津路准物业服务站");
        office =
                Viewer.member(new UserId(3), "科员", Role.STREET_OFFICE, found(OrganisationKind.STREET_OFFICE, "南津路街道办"));
    }

    @Test
    void showsUnmanagedTimeBetweenAgreements() {
        CompoundId compound = compound("gap");
        conclude(compound, "gap-1", ManagementMode.COMPANY, NEW_YEAR, NEW_YEAR.plusMonths(3));
        conclude(compound, "gap-2", ManagementMode.FALLBACK, NEW_YEAR.plusMonths(5), NewAgreement.OPEN_END);

        List<ManagementPeriod> periods = timeline.of(office, compound);

        assertThat(periods).extracting(ManagementPeriod::isGap).containsExactly(false, true, false);
        assertThat(periods.get(1).manager()).isEqualTo("无人管理");
        assertThat(periods.get(1).from()).isEqualTo(NEW_YEAR.plusMonths(3));
        assertThat(periods.get(1).until()).isEqualTo(NEW_YEAR.plusMonths(5));
    }

    @Test
    void refusesTwoManagersOnOneDay() {
        CompoundId compound = compound("overlap");
        conclude(compound, "overlap-1", ManagementMode.COMPANY, NEW_YEAR, NEW_YEAR.plusYears(1));

        assertThatThrownBy(() -> conclude(
                        compound,
                        "overlap-2",
                        ManagementMode.FALLBACK,
                        NEW_YEAR.plusYears(1).minusDays(1),
                        NewAgreement.OPEN_END))
                .isInstanceOf(ManagementOverlaps.class)
                .hasMessageContaining("遂宁某物业公司");
        assertThat(conclude(
                        compound, "overlap-3", ManagementMode.FALLBACK, NEW_YEAR.plusYears(1), NewAgreement.OPEN_END))
                .isNotNull();
    }

    @Test
    void letsOneOfManySimultaneousAgreementsWin() throws Exception {
        CompoundId compound = compound("race");
        ExecutorService pool = Executors.newFixedThreadPool(4);
        List<Callable<Boolean>> attempts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String key = "race-" + i;
            attempts.add(() -> wins(compound, key));
        }

        int winners = 0;
        for (Future<Boolean> attempt : pool.invokeAll(attempts)) {
            winners += attempt.get() ? 1 : 0;
        }
        pool.shutdown();

        assertThat(winners).isEqualTo(1);
        assertThat(timeline.of(office, compound)).hasSize(1);
    }

    @Test
    void answersARepeatedCommandOnceAndRefusesAnotherUnderItsKey() {
        CompoundId compound = compound("repeat");
        AgreementId first = conclude(compound, "repeat-1", ManagementMode.COMPANY, NEW_YEAR, NewAgreement.OPEN_END);

        assertThat(conclude(compound, "repeat-1", ManagementMode.COMPANY, NEW_YEAR, NewAgreement.OPEN_END))
                .isEqualTo(first);
        assertThatThrownBy(() -> conclude(
                        compound, "repeat-1", ManagementMode.COMPANY, NEW_YEAR.plusDays(1), NewAgreement.OPEN_END))
                .isInstanceOf(KeyReusedWithOtherContent.class);
    }

    @Test
    void givesACompoundOnlyToTheRightKindOfOrganisation() {
        CompoundId compound = compound("kind");

        assertThatThrownBy(() -> concludeAgreement.conclude(
                        office, agreement(compound, "kind-1", ManagementMode.FALLBACK, company)))
                .isInstanceOf(WrongManagerKind.class)
                .hasMessageContaining("物业服务企业");
        assertThatThrownBy(() -> new NewAgreement(
                        new BusinessKey("kind-2"),
                        compound,
                        ManagementMode.COMPANY,
                        Optional.empty(),
                        FeeBasis.LUMP_SUM,
                        NEW_YEAR,
                        NewAgreement.OPEN_END,
                        ""))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void entrustsOnlyThroughTheCompoundsOwnStreetOffice() {
        CompoundId compound = compound("street");
        Viewer stranger = Viewer.member(
                new UserId(4),
                "外街道科员",
                Role.STREET_OFFICE,
                foundOrganisation.found(
                        Viewer.service(),
                        new NewOrganisation(OrganisationKind.STREET_OFFICE, "凯旋路街道办", Optional.empty(), "510903002")));
        Viewer manager = Viewer.member(new UserId(5), "经理", Role.PROPERTY_COMPANY, company);

        assertThatThrownBy(() -> concludeAgreement.conclude(
                        stranger, agreement(compound, "street-1", ManagementMode.COMPANY, company)))
                .isInstanceOf(OutsideOwnArea.class);
        assertThatThrownBy(() -> concludeAgreement.conclude(
                        manager, agreement(compound, "street-2", ManagementMode.COMPANY, company)))
                .isInstanceOf(RoleMissing.class);
    }

    @Test
    void endsAnAgreementEarlierAndShowsTheGapThatFollows() {
        CompoundId compound = compound("end");
        AgreementId agreement = conclude(compound, "end-1", ManagementMode.COMPANY, NEW_YEAR, NewAgreement.OPEN_END);

        endAgreement.end(office, agreement, NEW_YEAR.plusMonths(6), "公司撤场");

        assertThat(timeline.of(office, compound)).hasSize(2).last().matches(ManagementPeriod::isGap);
        assertThatThrownBy(() -> endAgreement.end(office, agreement, NEW_YEAR.plusMonths(9), "再次终止"))
                .isInstanceOf(AgreementNotRunning.class);
    }

    @Test
    void hiresByTheOwnersCertificateOrByAReasonAndSpendsTheCertificate() {
        CompoundId compound = compound("hire");
        CertificateNumber certificate =
                issueCertificate.issue(office, SampleDecisions.decided(CertificateSubject.BUNDLING, compound));
        CertificateNumber other =
                issueCertificate.issue(office, SampleDecisions.decided(CertificateSubject.HANDOVER, compound));

        assertThatThrownBy(() -> hired(compound, "hire-0", ManagementMode.COMPANY, Optional.empty()))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("共同决定凭证");
        assertThatThrownBy(() -> hired(compound, "hire-0", ManagementMode.FALLBACK, Optional.of(certificate)))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> concludeAgreement.conclude(
                        office, hired(compound, "hire-0", ManagementMode.COMPANY, Optional.of(other))))
                .isInstanceOf(CertificateForOtherSubject.class);
        assertThat(timeline.of(office, compound)).isEmpty();

        AgreementId agreement = concludeAgreement.conclude(
                office, hired(compound, "hire-1", ManagementMode.COMPANY, Optional.of(certificate)));

        assertThat(certificates.get(office, certificate).spent().orElseThrow().spender())
                .isEqualTo("agreement:" + agreement);
        assertThat(concludeAgreement.conclude(
                        office, hired(compound, "hire-1", ManagementMode.COMPANY, Optional.of(certificate))))
                .isEqualTo(agreement);
        endAgreement.end(office, agreement, NEW_YEAR.plusMonths(6), "公司撤场");
        assertThatThrownBy(() -> concludeAgreement.conclude(
                        office,
                        new NewAgreement(
                                new BusinessKey("hire-2"),
                                compound,
                                ManagementMode.COMPANY,
                                Optional.of(company),
                                FeeBasis.LUMP_SUM,
                                NEW_YEAR.plusYears(1),
                                NewAgreement.OPEN_END,
                                "",
                                Optional.of(certificate))))
                .isInstanceOf(CertificateAlreadySpent.class);
    }

    private NewAgreement hired(
            CompoundId compound, String key, ManagementMode mode, Optional<CertificateNumber> certificate) {
        return new NewAgreement(
                new BusinessKey(key),
                compound,
                mode,
                Optional.of(company),
                FeeBasis.LUMP_SUM,
                NEW_YEAR,
                NewAgreement.OPEN_END,
                "",
                certificate);
    }

    private boolean wins(CompoundId compound, String key) {
        try {
            conclude(compound, key, ManagementMode.COMPANY, NEW_YEAR, NewAgreement.OPEN_END);
            return true;
        } catch (ManagementOverlaps overlap) {
            return false;
        }
    }

    private AgreementId conclude(
            CompoundId compound, String key, ManagementMode mode, LocalDate from, LocalDate until) {
        OrganisationId manager = mode == ManagementMode.FALLBACK ? fallback : company;
        return concludeAgreement.conclude(
                office,
                new NewAgreement(
                        new BusinessKey(key),
                        compound,
                        mode,
                        Optional.of(manager),
                        FeeBasis.LUMP_SUM,
                        from,
                        until,
                        "业主大会选聘"));
    }

    private static NewAgreement agreement(
            CompoundId compound, String key, ManagementMode mode, OrganisationId manager) {
        return new NewAgreement(
                new BusinessKey(key),
                compound,
                mode,
                Optional.of(manager),
                FeeBasis.LUMP_SUM,
                NEW_YEAR,
                NewAgreement.OPEN_END,
                "业主大会选聘");
    }

    private OrganisationId found(OrganisationKind kind, String name) {
        return foundOrganisation.found(Viewer.service(), new NewOrganisation(kind, name, Optional.empty(), STREET));
    }

    private CompoundId compound(String key) {
        return registerEstate
                .register(Viewer.service(), SampleEstates.estate(key, STREET, 1, 2))
                .compound();
    }
}
