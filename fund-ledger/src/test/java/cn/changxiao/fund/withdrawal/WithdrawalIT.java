package cn.changxiao.fund.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.fund.FundStreet;
import cn.changxiao.fund.FundWorld;
import cn.changxiao.fund.application.ApplyForWithdrawal;
import cn.changxiao.fund.application.WithdrawalRequest;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.fund.ledger.InsufficientBalance;
import cn.changxiao.fund.posting.PostJournalEntry;
import cn.changxiao.fund.proof.ProveFund;
import cn.changxiao.fund.report.BookBalance;
import cn.changxiao.fund.report.TrialBalances;
import cn.changxiao.fund.voucher.PostedJournal;
import cn.changxiao.handover.warranty.ComponentKind;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.certificate.CertificateAlreadySpent;
import cn.changxiao.property.certificate.CertificateCapExceeded;
import cn.changxiao.property.certificate.CertificateForOtherScope;
import cn.changxiao.property.certificate.CertificateForOtherSubject;
import cn.changxiao.property.certificate.CertificateNumber;
import cn.changxiao.property.certificate.CertificateSubject;
import cn.changxiao.property.certificate.Certificates;
import cn.changxiao.property.certificate.IssueCertificate;
import cn.changxiao.property.estate.BuildingId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.RoleMissing;
import cn.changxiao.testing.DatabaseTest;
import cn.changxiao.testing.SampleDecisions;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Areas are 80.00, 80.01, 80.02 in the first building and 80.03, 80.04 in the second. */
@MicronautTest(transactional = false)
class WithdrawalIT implements DatabaseTest {

    @Inject
    FundWorld world;

    @Inject
    PostJournalEntry postJournalEntry;

    @Inject
    ApplyForWithdrawal applyForWithdrawal;

    @Inject
    ApportionWithdrawal apportionWithdrawal;

    @Inject
    ApproveWithdrawal approveWithdrawal;

    @Inject
    RejectWithdrawal rejectWithdrawal;

    @Inject
    PreparePayment preparePayment;

    @Inject
    PayWithdrawal payWithdrawal;

    @Inject
    Withdrawals withdrawals;

    @Inject
    TrialBalances trialBalances;

    @Inject
    ProveFund proveFund;

    @Inject
    IssueCertificate issueCertificate;

    @Inject
    Certificates issued;

    private FundStreet street;
    private final Map<Optional<BuildingId>, CertificateNumber> certificates = new HashMap<>();

    @BeforeEach
    void openABook() {
        street = world.street(5);
        certificates.clear();
        postJournalEntry.post(street.deposit("a", 0, 100_000));
        postJournalEntry.post(street.deposit("b", 1, 100_000));
        postJournalEntry.post(street.deposit("c", 2, 10_000));
    }

    @Test
    void goesFromTheApplicationToThePaymentToTheFen() {
        WithdrawalId id = apportioned(100_000, Optional.of(street.buildings().get(0)));

        WithdrawalDetail apportioned = withdrawals.find(street.chair(), id);
        assertThat(apportioned.shares())
                .extracting(share -> share.share().fen())
                .containsExactly(33_329L, 33_333L, 33_338L);
        assertThat(apportioned.shares().get(0).exact(Money.ofFen(100_000), apportioned.area()))
                .isEqualTo("333.291671");
        assertThat(apportioned.fromAccounts()).isEqualTo(Money.ofFen(76_662));
        assertThat(apportioned.selfPay()).isEqualTo(Money.ofFen(23_338));
        assertThat(apportioned.unitsShort()).isEqualTo(1);

        approveWithdrawal.approve(street.chair(), id);
        preparePayment.prepare(street.maker(), id, FundStreet.DAY);
        List<PostedJournal> posted = payWithdrawal.pay(street.checker(), id);

        assertThat(posted).hasSize(1);
        BookBalance balance =
                trialBalances.of(street.checker(), street.book().id(), YearMonth.of(2026, 1), YearMonth.of(2026, 12));
        assertThat(balance.balance().balanceOf(AccountTitle.REPAIR_EXPENDITURE)).isEqualTo(Money.ofFen(76_662));
        assertThat(balance.ties().holds()).isTrue();
        assertThat(balance.ties().units()).isEqualTo(Money.ofFen(210_000 - 76_662));
        assertThat(withdrawals.find(street.chair(), id).summary().state()).isEqualTo(WithdrawalState.PAID);
        assertThat(proveFund.prove().findings()).isEmpty();
    }

    @Test
    void holdsWhatIsApprovedAgainstEverythingElse() {
        WithdrawalId id = apportioned(100_000, Optional.of(street.buildings().get(0)));
        approveWithdrawal.approve(street.chair(), id);

        assertThatThrownBy(() -> postJournalEntry.post(street.repair("x", 0, 66_672)))
                .isInstanceOf(InsufficientBalance.class);
        postJournalEntry.post(street.repair("y", 0, 66_671));
        assertThat(proveFund.prove().findings()).isEmpty();

        rejectWithdrawal.reject(street.checker(), id, "发票不符");
        postJournalEntry.post(street.repair("z", 0, 33_329));
        assertThat(proveFund.prove().findings()).isEmpty();
    }

    @Test
    void isNotApprovedWhenTheMoneyIsGoneMeanwhile() {
        WithdrawalId id = apportioned(100_000, Optional.of(street.buildings().get(0)));
        postJournalEntry.post(street.repair("x", 0, 90_000));

        assertThatThrownBy(() -> approveWithdrawal.approve(street.chair(), id)).isInstanceOf(BalancesHaveChanged.class);
        assertThat(withdrawals.find(street.chair(), id).summary().state()).isEqualTo(WithdrawalState.APPORTIONED);
        assertThat(proveFund.prove().findings()).isEmpty();
    }

    @Test
    void needsTwoPersonsAtTheCommitteeAndTwoAtTheCustodian() {
        WithdrawalId id = apportioned(1_000, Optional.empty());

        assertThatThrownBy(() -> approveWithdrawal.approve(street.committeeMember(), id))
                .isInstanceOf(SamePersonCannotCheck.class);
        assertThatThrownBy(() -> approveWithdrawal.approve(street.maker(), id)).isInstanceOf(RoleMissing.class);
        approveWithdrawal.approve(street.chair(), id);
        assertThatThrownBy(() -> payWithdrawal.pay(street.checker(), id)).isInstanceOf(PaymentNotPrepared.class);
        preparePayment.prepare(street.maker(), id, FundStreet.DAY);
        assertThatThrownBy(() -> payWithdrawal.pay(street.maker(), id)).isInstanceOf(SamePersonCannotCheck.class);
        payWithdrawal.pay(street.checker(), id);
        assertThatThrownBy(() -> payWithdrawal.pay(street.checker(), id)).isInstanceOf(WrongWithdrawalState.class);
        assertThatThrownBy(() -> rejectWithdrawal.reject(street.chair(), id, "晚了"))
                .isInstanceOf(WrongWithdrawalState.class);
    }

    @Test
    void isOneApplicationHoweverOftenItIsSent() {
        WithdrawalId id = applyForWithdrawal.apply(street.committeeMember(), request(1_000, Optional.empty()));

        assertThat(applyForWithdrawal.apply(street.committeeMember(), request(1_000, Optional.empty())))
                .isEqualTo(id);
        assertThatThrownBy(() -> applyForWithdrawal.apply(street.committeeMember(), request(1_001, Optional.empty())))
                .isInstanceOf(KeyReusedWithOtherContent.class);
        apportionWithdrawal.apportion(street.committeeMember(), id);
        assertThatThrownBy(() -> apportionWithdrawal.apportion(street.committeeMember(), id))
                .isInstanceOf(WrongWithdrawalState.class);
    }

    @Test
    void isSeenByThoseItConcernsOnly() {
        WithdrawalId id = apportioned(1_000, Optional.of(street.buildings().get(0)));
        FundStreet elsewhere = world.street(1);

        assertThat(withdrawals.list(street.streetOffice(), Optional.empty())).hasSize(1);
        assertThat(withdrawals.list(street.checker(), Optional.of(WithdrawalState.PAID)))
                .isEmpty();
        assertThat(withdrawals.list(elsewhere.checker(), Optional.empty())).isEmpty();
        assertThatThrownBy(() -> withdrawals.find(elsewhere.chair(), id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> approveWithdrawal.approve(elsewhere.chair(), id))
                .isInstanceOf(NotFound.class);
        assertThat(withdrawals.find(world.ownerOf(street.unitIds().get(1)), id).shares())
                .hasSize(1);
        assertThatThrownBy(() -> withdrawals.find(world.ownerOf(street.unitIds().get(4)), id))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void spendsTheOwnersCertificateWhenTheMoneyIsHeld() {
        Optional<BuildingId> first = Optional.of(street.buildings().get(0));
        WithdrawalId id = apportioned(100_000, first);
        CertificateNumber certificate = certificate(first);
        assertThat(issued.get(street.chair(), certificate).spent()).isEmpty();
        assertThat(withdrawals.find(street.chair(), id).certificate()).contains(certificate);

        approveWithdrawal.approve(street.chair(), id);

        assertThat(issued.get(street.chair(), certificate).spent().orElseThrow())
                .satisfies(spent -> assertThat(spent.spender()).isEqualTo("withdrawal:" + id))
                .satisfies(spent -> assertThat(spent.amount()).contains(Money.ofFen(100_000)));
        rejectWithdrawal.reject(street.checker(), id, "发票不符");
        assertThat(issued.get(street.chair(), certificate).spent())
                .as("a rejected repair needs a new decision")
                .isPresent();
        assertThatThrownBy(() ->
                        applyForWithdrawal.apply(street.committeeMember(), other("again", 100_000, first, certificate)))
                .isInstanceOf(CertificateAlreadySpent.class);
    }

    @Test
    void letsOneOfTwoApplicationsHaveTheCertificateAndRollsTheOtherBack() {
        Optional<BuildingId> first = Optional.of(street.buildings().get(0));
        WithdrawalId id = apportioned(10_000, first);
        WithdrawalId twin =
                applyForWithdrawal.apply(street.committeeMember(), other("twin", 10_000, first, certificate(first)));
        apportionWithdrawal.apportion(street.committeeMember(), twin);
        approveWithdrawal.approve(street.chair(), id);

        assertThatThrownBy(() -> approveWithdrawal.approve(street.chair(), twin))
                .isInstanceOf(CertificateAlreadySpent.class);
        assertThat(withdrawals.find(street.chair(), twin).summary().state()).isEqualTo(WithdrawalState.APPORTIONED);
        assertThat(proveFund.prove().findings()).isEmpty();
    }

    @Test
    void spendsNothingWhenTheHoldFails() {
        Optional<BuildingId> first = Optional.of(street.buildings().get(0));
        WithdrawalId id = apportioned(100_000, first);
        postJournalEntry.post(street.repair("gone", 0, 90_000));

        assertThatThrownBy(() -> approveWithdrawal.approve(street.chair(), id)).isInstanceOf(BalancesHaveChanged.class);
        assertThat(issued.get(street.chair(), certificate(first)).spent()).isEmpty();
    }

    @Test
    void refusesWhatTheOwnersHaveNotDecided() {
        Optional<BuildingId> first = Optional.of(street.buildings().get(0));
        Optional<BuildingId> second = Optional.of(street.buildings().get(1));
        CertificateNumber hiring = decided(CertificateSubject.BUNDLING, street.unitIds());

        assertThatThrownBy(() -> apply(other("cap", 100_001, first, certificate(first))))
                .isInstanceOf(CertificateCapExceeded.class)
                .hasMessageContaining("1,000.01");
        assertThatThrownBy(() -> apply(other("building", 1_000, second, certificate(first))))
                .isInstanceOf(CertificateForOtherScope.class);
        assertThatThrownBy(() -> apply(other("compound", 1_000, Optional.empty(), certificate(first))))
                .isInstanceOf(CertificateForOtherScope.class);
        assertThatThrownBy(() -> apply(other("subject", 1_000, Optional.empty(), hiring)))
                .isInstanceOf(CertificateForOtherSubject.class);
        assertThatThrownBy(() -> apply(other("unknown", 1_000, first, new CertificateNumber("YJ1-1999-001"))))
                .isInstanceOf(NotFound.class);
        assertThat(withdrawals.list(street.chair(), Optional.empty())).isEmpty();
    }

    private WithdrawalId apply(WithdrawalRequest request) {
        return applyForWithdrawal.apply(street.committeeMember(), request);
    }

    private WithdrawalRequest other(
            String key, long budgetFen, Optional<BuildingId> building, CertificateNumber certificate) {
        WithdrawalRequest same = request(budgetFen, building, certificate);
        return new WithdrawalRequest(
                new BusinessKey(same.key() + ":" + key),
                same.compound(),
                same.building(),
                same.project(),
                same.component(),
                same.facility(),
                same.contractor(),
                same.budget(),
                same.evidence(),
                same.certificate());
    }

    private WithdrawalId apportioned(long budgetFen, Optional<BuildingId> building) {
        WithdrawalId id = applyForWithdrawal.apply(street.committeeMember(), request(budgetFen, building));
        apportionWithdrawal.apportion(street.committeeMember(), id);
        return id;
    }

    private WithdrawalRequest request(long budgetFen, Optional<BuildingId> building) {
        return request(budgetFen, building, certificate(building));
    }

    /** That of the units in scope, for up to 1,000.00 yuan; one for each scope of a test. */
    private CertificateNumber certificate(Optional<BuildingId> building) {
        return certificates.computeIfAbsent(building, scope -> {
            List<UnitId> units = street.unitIds().subList(0, scope.isPresent() ? 3 : 5);
            return decided(CertificateSubject.WITHDRAWAL, units);
        });
    }

    private CertificateNumber decided(CertificateSubject subject, List<UnitId> units) {
        return issueCertificate.issue(
                street.chair(),
                SampleDecisions.decided(subject, street.compound(), units, Optional.of(Money.ofFen(100_000))));
    }

    private WithdrawalRequest request(long budgetFen, Optional<BuildingId> building, CertificateNumber certificate) {
        return new WithdrawalRequest(
                new BusinessKey("repair:" + street.compound()),
                street.compound(),
                building,
                "屋面防水维修",
                ComponentKind.ROOF_WATERPROOFING,
                Optional.empty(),
                "遂宁市安居防水工程有限公司",
                Money.ofFen(budgetFen),
                "现场查勘记录 2026-02-20",
                certificate);
    }
}
