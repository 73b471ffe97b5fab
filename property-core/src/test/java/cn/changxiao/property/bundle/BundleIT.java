package cn.changxiao.property.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Refusal;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.Sql;
import cn.changxiao.property.certificate.CertificateNumber;
import cn.changxiao.property.certificate.CertificateSubject;
import cn.changxiao.property.certificate.IssueCertificate;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.management.ConcludeAgreement;
import cn.changxiao.property.management.FeeBasis;
import cn.changxiao.property.management.ManagementMode;
import cn.changxiao.property.management.NewAgreement;
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
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class BundleIT implements DatabaseTest {

    private static final String STREET = "510903004";
    private static final String OTHER_STREET = "510903005";
    private static final LocalDate MARCH = LocalDate.of(2025, 3, 1);

    @Inject
    LoadPlaces loadPlaces;

    @Inject
    RegisterEstate registerEstate;

    @Inject
    FoundOrganisation foundOrganisation;

    @Inject
    ConcludeAgreement concludeAgreement;

    @Inject
    IssueCertificate issueCertificate;

    @Inject
    ProposeBundle proposeBundle;

    @Inject
    ProposeBundleChange proposeBundleChange;

    @Inject
    DecideBundleChange decideBundleChange;

    @Inject
    Bundles bundles;

    @Inject
    BundleCandidates candidates;

    @Inject
    Sql sql;

    private OrganisationId company = new OrganisationId(0);
    private OrganisationId other = new OrganisationId(0);
    private Viewer maker = Viewer.service();
    private Viewer checker = Viewer.service();
    private Viewer stranger = Viewer.service();

    @BeforeAll
    void prepare() {
        loadPlaces.load();
        company = found(OrganisationKind.PROPERTY_COMPANY, "打包测试物业", "510903");
        other = found(OrganisationKind.FALLBACK_MANAGER, "打包测试托底", "510903");
        OrganisationId office = found(OrganisationKind.STREET_OFFICE, "打包测试街道办", STREET);
        maker = Viewer.member(new UserId(31), "经办", Role.STREET_OFFICE, office);
        checker = Viewer.member(new UserId(32), "复核", Role.STREET_OFFICE, office);
        stranger = Viewer.member(
                new UserId(33),
                "外街道",
                Role.STREET_OFFICE,
                found(OrganisationKind.STREET_OFFICE, "打包外街道办", OTHER_STREET));
    }

    @Test
    void existsWhenAnotherPersonHasConfirmedIt() {
        CompoundId first = compound("exists-1");
        CompoundId second = compound("exists-2");
        assertThat(candidates.of(maker))
                .extracting(BundleCandidates.Candidate::compound)
                .contains(first, second);

        BundleChangeId change = proposeBundle.propose(maker, bundle("exists", first, second));

        assertThat(bundles.waiting(checker))
                .filteredOn(each -> each.id().equals(change))
                .singleElement()
                .satisfies(each -> assertThat(each.members())
                        .extracting(BundleChange.Member::compound)
                        .containsExactly("小区exists-1", "小区exists-2"));
        assertThat(memberships(first)).isZero();
        assertThatThrownBy(() -> decideBundleChange.decide(maker, change, true))
                .isInstanceOf(SamePersonCannotCheck.class);

        BundleId id = decideBundleChange.decide(checker, change, true);

        BundleDetail detail = bundles.get(maker, id);
        assertThat(detail.bundle().members()).isEqualTo(2);
        assertThat(detail.on(MARCH.minusDays(1))).isEmpty();
        assertThat(detail.on(MARCH))
                .hasSize(2)
                .allMatch(member -> member.managerNow().isEmpty());
        assertThatThrownBy(() -> decideBundleChange.decide(checker, change, false))
                .isInstanceOf(BundleChangeDecided.class)
                .hasMessageContaining("已确认");
        assertThat(candidates.of(maker))
                .extracting(BundleCandidates.Candidate::compound)
                .doesNotContain(first, second);
    }

    @Test
    void answersARepeatedProposalOnceAndRefusesAnotherUnderItsKey() {
        CompoundId first = compound("repeat-b1");
        CompoundId second = compound("repeat-b2");
        NewBundle bundle = bundle("repeat", first, second);
        BundleChangeId change = proposeBundle.propose(maker, bundle);

        assertThat(proposeBundle.propose(maker, bundle)).isEqualTo(change);
        NewBundle another = new NewBundle(bundle.key(), "另一组", "", company, MARCH, bundle.members(), "");
        assertThatThrownBy(() -> proposeBundle.propose(maker, another)).isInstanceOf(KeyReusedWithOtherContent.class);
    }

    @Test
    void keepsToOneStreetOneManagerAndOneBundleADay() {
        CompoundId first = compound("rules-1");
        CompoundId second = compound("rules-2");
        CompoundId third = compound("rules-3");
        CompoundId far = managed("rules-far", OTHER_STREET, company);
        CompoundId foreign = managed("rules-other", STREET, other);
        form(bundle("rules", first, second));

        assertThatThrownBy(() -> proposeBundle.propose(maker, bundle("rules-b", first, third)))
                .isInstanceOf(AlreadyInBundle.class)
                .hasMessageContaining("打包组rules");
        assertThatThrownBy(() -> proposeBundle.propose(maker, bundle("rules-c", third, far)))
                .isInstanceOf(OutsideBundleArea.class);
        assertThatThrownBy(() -> proposeBundle.propose(maker, bundle("rules-d", third, foreign)))
                .isInstanceOf(ManagedByAnother.class)
                .hasMessageContaining("打包测试托底");
        assertThatThrownBy(() -> proposeBundle.propose(maker, bundle("rules-e", third)))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("至少");
        assertThatThrownBy(() -> proposeBundle.propose(maker, bundle("rules-f", third, third)))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> proposeBundle.propose(
                        maker,
                        new NewBundle(
                                key("name"),
                                "打包组rules",
                                "",
                                company,
                                MARCH,
                                List.of(entrusted(third), entrusted(compound("rules-4"))),
                                "")))
                .isInstanceOf(BundleCannotChange.class)
                .hasMessageContaining("换一个名称");
        assertThatThrownBy(() -> proposeBundle.propose(
                        maker,
                        new NewBundle(
                                key("kind"),
                                "街道自管组",
                                "",
                                maker.organisation().orElseThrow(),
                                MARCH,
                                List.of(entrusted(third), entrusted(foreign)),
                                "")))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void membersJoinAndLeaveOnDaysAndNobodyIsInTwoBundlesOnOne() {
        CompoundId first = compound("days-1");
        CompoundId second = compound("days-2");
        CompoundId third = compound("days-3");
        CompoundId fourth = compound("days-4");
        BundleId bundle = form(bundle("days", first, second));
        change(BundleChangeKind.JOIN, bundle, MARCH.plusMonths(1), third);
        change(BundleChangeKind.LEAVE, bundle, MARCH.plusMonths(2), third);
        BundleId next = form(new NewBundle(
                key("days-next"),
                "打包组days-next",
                "",
                company,
                MARCH.plusMonths(2),
                List.of(entrusted(third), entrusted(fourth)),
                ""));

        BundleDetail detail = bundles.get(maker, bundle);
        assertThat(names(detail, MARCH.plusMonths(1).minusDays(1))).doesNotContain("小区days-3");
        assertThat(names(detail, MARCH.plusMonths(1))).contains("小区days-3");
        assertThat(names(detail, MARCH.plusMonths(2))).doesNotContain("小区days-3");
        assertThat(names(bundles.get(maker, next), MARCH.plusMonths(2))).contains("小区days-3");
        assertThatThrownBy(() -> change(BundleChangeKind.JOIN, bundle, MARCH.plusMonths(3), third))
                .isInstanceOf(AlreadyInBundle.class);
        assertThatThrownBy(() -> change(BundleChangeKind.LEAVE, bundle, MARCH.plusMonths(3), third))
                .isInstanceOf(BundleCannotChange.class);
        assertThatThrownBy(() -> change(BundleChangeKind.LEAVE, bundle, MARCH.plusMonths(3), first))
                .isInstanceOf(BundleCannotChange.class)
                .hasMessageContaining("改为解散");
        assertThatThrownBy(() -> change(BundleChangeKind.JOIN, bundle, MARCH.minusDays(1), compound("days-5")))
                .isInstanceOf(BundleCannotChange.class);
    }

    @Test
    void dissolvingEndsEveryMembershipAndNothingJoinsAfterwards() {
        CompoundId first = compound("end-b1");
        CompoundId second = compound("end-b2");
        BundleId bundle = form(bundle("end", first, second));
        LocalDate end = MARCH.plusMonths(6);

        assertThatThrownBy(() -> change(BundleChangeKind.DISSOLVE, bundle, MARCH))
                .isInstanceOf(BundleCannotChange.class);
        change(BundleChangeKind.DISSOLVE, bundle, end);

        BundleDetail detail = bundles.get(maker, bundle);
        assertThat(detail.bundle().dissolvedOn()).isEqualTo(end);
        assertThat(detail.on(end.minusDays(1))).hasSize(2);
        assertThat(detail.on(end)).isEmpty();
        assertThat(detail.changes()).hasSize(2).allMatch(each -> each.state() == BundleChange.State.CONFIRMED);
        assertThatThrownBy(() -> change(BundleChangeKind.JOIN, bundle, end.plusDays(1), compound("end-b3")))
                .isInstanceOf(BundleCannotChange.class);
        form(new NewBundle(
                key("end-again"), "打包组end", "", company, end, List.of(entrusted(first), entrusted(second)), ""));
    }

    /** Six bundles that all want one compound are proposed before any is confirmed, and confirmed at once. */
    @Test
    void ofManySimultaneousConfirmationsOneWins() throws Exception {
        CompoundId wanted = compound("race-0");
        List<BundleChangeId> changes = Arrays.asList(1, 2, 3, 4, 5, 6).stream()
                .map(i -> proposeBundle.propose(maker, bundle("race-" + i, wanted, compound("race-" + i))))
                .toList();
        assertThat(winners(changes, AlreadyInBundle.class)).isEqualTo(1);
        assertThat(memberships(wanted)).isEqualTo(1);
        assertThatThrownBy(() -> sql.update("""
                        INSERT INTO management_bundle_member (compound_id, valid_from, valid_until, bundle_id, joined_by)
                        SELECT compound_id, DATE '2024-01-01', valid_until, bundle_id, joined_by
                        FROM management_bundle_member WHERE compound_id = ?
                        """, wanted.value())).isInstanceOf(DataAccessException.class);
    }

    /** Four bundles of one name, with no compound in common. */
    @Test
    void ofManyBundlesOfOneNameOneIsFormed() throws Exception {
        List<BundleChangeId> changes = Arrays.asList(1, 2, 3, 4).stream()
                .map(i -> proposeBundle.propose(
                        maker,
                        new NewBundle(
                                key("name-" + i),
                                "同名打包组",
                                "",
                                company,
                                MARCH,
                                List.of(entrusted(compound("name-a" + i)), entrusted(compound("name-b" + i))),
                                "")))
                .toList();

        assertThat(winners(changes, BundleCannotChange.class)).isEqualTo(1);
    }

    @Test
    void aCertificateMustBeTheCompoundsOwnAboutBundling() {
        CompoundId first = compound("cert-1");
        CompoundId second = compound("cert-2");
        CertificateNumber right =
                issueCertificate.issue(maker, SampleDecisions.decided(CertificateSubject.BUNDLING, first));
        CertificateNumber wrong =
                issueCertificate.issue(maker, SampleDecisions.decided(CertificateSubject.HANDOVER, first));

        assertThatThrownBy(() -> proposeBundle.propose(maker, certified("cert-a", wrong, first, second)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> proposeBundle.propose(maker, certified("cert-b", right, second, first)))
                .isInstanceOf(NotFound.class);
        assertThat(proposeBundle.propose(maker, certified("cert-c", right, first, second)))
                .isNotNull();
    }

    @Test
    void aManagerReadsItsOwnAndAForeignStreetNothing() {
        BundleId bundle = form(bundle("scope", compound("scope-1"), compound("scope-2")));
        BundleChangeId waiting =
                proposeBundle.propose(maker, bundle("scope-w", compound("scope-3"), compound("scope-4")));
        Viewer manager = Viewer.member(new UserId(34), "经理", Role.PROPERTY_COMPANY, company);
        Viewer foreign = Viewer.member(new UserId(35), "托底", Role.FALLBACK_MANAGER, other);

        assertThat(bundles.list(manager)).extracting(BundleSummary::id).contains(bundle);
        assertThat(bundles.get(manager, bundle).members()).hasSize(2);
        assertThat(bundles.list(foreign)).isEmpty();
        assertThatThrownBy(() -> bundles.get(foreign, bundle)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> bundles.get(stranger, bundle)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> decideBundleChange.decide(stranger, waiting, true))
                .isInstanceOf(OutsideOwnArea.class);
        assertThatThrownBy(() -> decideBundleChange.decide(manager, waiting, true))
                .isInstanceOf(RoleMissing.class);
        decideBundleChange.decide(maker, waiting, false);
        assertThat(bundles.waiting(checker)).extracting(BundleChange::id).doesNotContain(waiting);
    }

    /** How many of the changes are confirmed if all are tried at once, and the others refused as said. */
    private int winners(List<BundleChangeId> changes, Class<? extends Refusal> others) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        List<Callable<Boolean>> attempts = changes.stream()
                .map(change -> (Callable<Boolean>) () -> wins(change, others))
                .toList();
        int winners = 0;
        for (Future<Boolean> attempt : pool.invokeAll(attempts)) {
            winners += attempt.get() ? 1 : 0;
        }
        pool.shutdown();
        return winners;
    }

    private boolean wins(BundleChangeId change, Class<? extends Refusal> otherwise) {
        try {
            decideBundleChange.decide(checker, change, true);
            return true;
        } catch (Refusal refused) {
            assertThat(refused).isInstanceOf(otherwise);
            return false;
        }
    }

    private BundleId form(NewBundle bundle) {
        return decideBundleChange.decide(checker, proposeBundle.propose(maker, bundle), true);
    }

    private void change(BundleChangeKind kind, BundleId bundle, LocalDate on, CompoundId... members) {
        BundleChangeId change = proposeBundleChange.propose(
                maker,
                new NewBundleChange(
                        key("change"),
                        kind,
                        bundle,
                        on,
                        Arrays.stream(members).map(BundleIT::entrusted).toList(),
                        "测试变更"));
        decideBundleChange.decide(checker, change, true);
    }

    private NewBundle bundle(String key, CompoundId... members) {
        return new NewBundle(
                new BusinessKey("bundle:" + key),
                "打包组" + key,
                "",
                company,
                MARCH,
                Arrays.stream(members).map(BundleIT::entrusted).toList(),
                "");
    }

    private NewBundle certified(String key, CertificateNumber certificate, CompoundId owner, CompoundId beside) {
        return new NewBundle(
                new BusinessKey("bundle:" + key),
                "打包组" + key,
                "",
                company,
                MARCH,
                List.of(new BundleBasis(owner, BasisKind.CERTIFICATE, certificate.value()), entrusted(beside)),
                "");
    }

    private static BundleBasis entrusted(CompoundId compound) {
        return new BundleBasis(compound, BasisKind.ENTRUSTMENT, "业主委托书 2025 年 1 号");
    }

    private static BusinessKey key(String what) {
        return new BusinessKey(what + ":" + System.nanoTime());
    }

    private long memberships(CompoundId compound) {
        return sql.number("SELECT COUNT(*) FROM registry_bundle_member WHERE compound_id = ?", compound.value());
    }

    private static List<String> names(BundleDetail detail, LocalDate day) {
        return detail.on(day).stream().map(BundleDetail.Member::name).toList();
    }

    private CompoundId compound(String key) {
        return managed(key, STREET, company);
    }

    private CompoundId managed(String key, String street, OrganisationId manager) {
        CompoundId compound = registerEstate
                .register(Viewer.service(), SampleEstates.estate(key, street, 1, 1))
                .compound();
        concludeAgreement.conclude(
                Viewer.service(),
                new NewAgreement(
                        new BusinessKey("bundle-agreement:" + key),
                        compound,
                        manager.equals(other) ? ManagementMode.FALLBACK : ManagementMode.COMPANY,
                        Optional.of(manager),
                        FeeBasis.LUMP_SUM,
                        LocalDate.of(2024, 1, 1),
                        NewAgreement.OPEN_END,
                        "业主大会选聘"));
        return compound;
    }

    private OrganisationId found(OrganisationKind kind, String name, String place) {
        return foundOrganisation.found(Viewer.service(), new NewOrganisation(kind, name, Optional.empty(), place));
    }
}
