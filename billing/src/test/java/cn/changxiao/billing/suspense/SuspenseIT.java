package cn.changxiao.billing.suspense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.billing.BillingScene;
import cn.changxiao.billing.BillingScene.Company;
import cn.changxiao.billing.payment.NewPayment;
import cn.changxiao.billing.payment.PaymentChannel;
import cn.changxiao.billing.payment.PaymentId;
import cn.changxiao.billing.payment.RecordPayment;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.RoleMissing;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class SuspenseIT implements DatabaseTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 20);

    @Inject
    BillingScene scene;

    @Inject
    Suspense suspense;

    @Inject
    SuspendedSums sums;

    @Inject
    ResolveSuspense resolveSuspense;

    @Inject
    ProposeReturn proposeReturn;

    @Inject
    CheckReturn checkReturn;

    @Inject
    RecordPayment recordPayment;

    @Inject
    Sql sql;

    @Test
    void aSumHeldTwiceUnderOneKeyIsHeldOnce() {
        Company company = scene.company();
        NewSuspense sum = sum(company, "wx-" + company.id(), "60.00");

        SuspenseId first = suspense.hold(sum);

        assertThat(suspense.hold(sum)).isEqualTo(first);
        assertThat(sums.waiting(company.maker())).isEqualTo(new SuspendedSums.Waiting(1, Money.parse("60.00")));
        NewSuspense other = new NewSuspense(
                sum.key(),
                sum.issuer(),
                sum.channel(),
                sum.channelTransaction(),
                Money.parse("60.01"),
                DAY,
                SuspenseReason.OTHER,
                "",
                "");
        assertThatThrownBy(() -> suspense.hold(other)).isInstanceOf(KeyReusedWithOtherContent.class);
    }

    @Test
    void oneTransferPaysTwoRoomsAndThenNothingIsLeft() {
        Company company = scene.company();
        List<UnitId> units = scene.billable(company, 2).units();
        scene.bill(company, "2026-01", "2026-01");
        SuspenseId id = suspense.hold(sum(company, "two-" + company.id(), "116.36"));

        PaymentId first = resolve(company, id, units.get(0), "58.18");
        PaymentId second = resolve(company, id, units.get(1), "58.18");

        assertThat(scene.open(units.get(0)) + scene.open(units.get(1))).isZero();
        assertThat(transaction(first)).isEqualTo("two-" + company.id());
        assertThat(transaction(second)).startsWith("SUSPENSE-" + id);
        assertThat(sums.one(company.maker(), id).isOpen()).isFalse();
        assertThat(sums.steps(company.maker(), id))
                .extracting(SuspenseStep::kind)
                .containsExactly(SuspenseStepKind.PAID, SuspenseStepKind.PAID);
        assertThatThrownBy(() -> resolve(company, id, units.get(0), "0.01")).isInstanceOf(SuspenseSettled.class);
    }

    @Test
    void twentyAtOnceNeverPayInMoreThanWasHeld() throws Exception {
        Company company = scene.company();
        UnitId unit = scene.billable(company, 1).units().get(0);
        SuspenseId id = suspense.hold(sum(company, "race-" + company.id(), "50.00"));
        ExecutorService pool = Executors.newFixedThreadPool(20);
        int refused = 0;
        try {
            List<Future<PaymentId>> all = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                all.add(pool.submit(() -> resolve(company, id, unit, "10.00")));
            }
            for (Future<PaymentId> each : all) {
                refused += isRefused(each) ? 1 : 0;
            }
        } finally {
            pool.shutdown();
        }

        assertThat(refused).isEqualTo(15);
        assertThat(sql.number("SELECT SUM(amount_fen) FROM billing_payment WHERE unit_id = ?", unit.value()))
                .isEqualTo(5_000);
    }

    @Test
    void aFailedPaymentLeavesTheMoneyInSuspense() {
        Company company = scene.company();
        UnitId stranger = scene.billable(scene.company(), 1).units().get(0);
        SuspenseId id = suspense.hold(sum(company, "fail-" + company.id(), "50.00"));

        assertThatThrownBy(() -> resolve(company, id, stranger, "50.00")).isInstanceOf(NotFound.class);

        assertThat(sums.one(company.maker(), id).open()).isEqualTo(Money.parse("50.00"));
        assertThat(sums.steps(company.maker(), id)).isEmpty();
    }

    @Test
    void aTransactionThatPaidAlreadyGetsANumberOfItsOwn() {
        Company company = scene.company();
        UnitId unit = scene.billable(company, 1).units().get(0);
        String number = "twice-" + company.id();
        recordPayment.record(
                company.maker(),
                new NewPayment(
                        BillingScene.key("wx"),
                        unit,
                        Money.parse("5.00"),
                        PaymentChannel.WECHAT,
                        Optional.of(number),
                        DAY));
        SuspenseId id = suspense.hold(sum(company, number, "5.00"));

        assertThat(transaction(resolve(company, id, unit, "5.00"))).isEqualTo("SUSPENSE-%s-1".formatted(id));
    }

    @Test
    void twoPersonsReturnMoneyAndOneAloneCannot() {
        Company company = scene.company();
        UnitId unit = scene.billable(company, 1).units().get(0);
        SuspenseId id = suspense.hold(sum(company, "back-" + company.id(), "80.00"));

        proposeReturn.propose(company.maker(), BillingScene.key("return"), id, "付款人转错，原路退回");
        assertThatThrownBy(() -> resolve(company, id, unit, "1.00")).isInstanceOf(ReturnWaiting.class);
        assertThatThrownBy(() -> check(company.maker(), id, CheckReturn.Decision.APPROVE))
                .isInstanceOf(SamePersonCannotCheck.class);
        check(company.checker(), id, CheckReturn.Decision.REFUSE);
        assertThat(sums.one(company.maker(), id).open()).isEqualTo(Money.parse("80.00"));
        proposeReturn.propose(company.maker(), BillingScene.key("return"), id, "付款人转错，原路退回");
        check(company.checker(), id, CheckReturn.Decision.APPROVE);

        assertThat(sums.one(company.maker(), id).isOpen()).isFalse();
        assertThatThrownBy(() -> check(company.checker(), id, CheckReturn.Decision.APPROVE))
                .isInstanceOf(ReturnWaiting.class);
    }

    @Test
    void othersSeeAndTouchNothing() {
        Company company = scene.company();
        SuspenseId id = suspense.hold(sum(company, "mine-" + company.id(), "80.00"));

        assertThatThrownBy(() -> sums.one(scene.company().maker(), id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sums.open(scene.streetOffice(), 10, 0)).isInstanceOf(RoleMissing.class);
        assertThatThrownBy(() -> proposeReturn.propose(scene.company().maker(), BillingScene.key("return"), id, "不是我的"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatArrivedAndWhatHappenedIsNeverRewritten() {
        Company company = scene.company();
        SuspenseId id = suspense.hold(sum(company, "kept-" + company.id(), "80.00"));
        proposeReturn.propose(company.maker(), BillingScene.key("return"), id, "退回");

        for (String statement : List.of(
                "UPDATE billing_suspense SET amount_fen = 1 WHERE suspense_id = ?",
                "DELETE FROM billing_suspense WHERE suspense_id = ?",
                "UPDATE billing_suspense_step SET amount_fen = 1 WHERE suspense_id = ?",
                "DELETE FROM billing_suspense_step WHERE suspense_id = ?")) {
            assertThatThrownBy(() -> sql.update(statement, id.value()))
                    .as(statement)
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void refusesWhatIsNoMoney() {
        Company company = scene.company();

        assertThatThrownBy(() -> sum(company, "zero", "0.00")).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> sum(company, "minus", "-1.00")).isInstanceOf(InvalidValue.class);
    }

    private PaymentId resolve(Company company, SuspenseId id, UnitId unit, String yuan) {
        return resolveSuspense.resolve(
                company.maker(), new ResolveSuspense.Command(BillingScene.key("resolve"), id, unit, Money.parse(yuan)));
    }

    private void check(cn.changxiao.property.party.Viewer viewer, SuspenseId id, CheckReturn.Decision decision) {
        checkReturn.check(viewer, BillingScene.key("check"), id, decision);
    }

    private String transaction(PaymentId payment) {
        return sql.first(
                        "SELECT channel_transaction FROM billing_payment WHERE payment_id = ?",
                        row -> row.getString(1),
                        payment.value())
                .orElseThrow();
    }

    private static boolean isRefused(Future<PaymentId> payment) throws InterruptedException {
        try {
            payment.get();
            return false;
        } catch (java.util.concurrent.ExecutionException failure) {
            assertThat(failure).hasCauseInstanceOf(SuspenseSettled.class);
            return true;
        }
    }

    private static NewSuspense sum(Company company, String transaction, String yuan) {
        return new NewSuspense(
                new BusinessKey("held:" + transaction),
                new OrganisationId(company.id()),
                PaymentChannel.WECHAT,
                Optional.of(transaction),
                Money.parse(yuan),
                DAY,
                SuspenseReason.NOT_MATCHED,
                "备注看不清",
                "张三");
    }
}
