package cn.changxiao.billing.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.billing.BillingScene;
import cn.changxiao.billing.BillingScene.Company;
import cn.changxiao.billing.MoneyScene;
import cn.changxiao.billing.payment.PaymentChannel;
import cn.changxiao.billing.payment.PaymentId;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Refusal;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.testing.DatabaseTest;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class ApproveRefundIT implements DatabaseTest {

    @Inject
    BillingScene scene;

    @Inject
    MoneyScene money;

    @Inject
    RequestRefund requestRefund;

    @Inject
    ApproveRefund approveRefund;

    @Inject
    RejectRefund rejectRefund;

    @Inject
    PayOutRefund payOutRefund;

    @Inject
    GiveUpRefund giveUpRefund;

    @Inject
    Refunds refunds;

    @Inject
    RefundPdf refundPdf;

    private Company company;
    private UnitId unit;

    @BeforeEach
    void billAUnit() {
        company = scene.company();
        unit = scene.billable(company, 1).units().get(0);
        scene.bill(company, "2026-01", "2026-01");
    }

    @Test
    void aWholePaymentGoesBackAndTheBillIsOpenAgain() {
        PaymentId payment = money.pay(company, unit, "58.18", "2026-01-20");
        RefundId refund = money.request(company, unit, Optional.of(payment), "58.18");
        assertThat(scene.open(unit)).isZero();

        money.approve(company, refund);

        assertThat(scene.open(unit)).isEqualTo(5_818);
        assertThat(money.credit(unit)).isZero();
        assertThat(money.totals(company)).containsExactly("202601,5818,0,0,0,1,0,0");
        assertThat(refunds.ofUnit(company.maker(), unit))
                .extracting(Refund::number)
                .hasSize(1)
                .allMatch(number -> number.matches("\\d{4}-T\\d{6}"));
        money.assertEveryFenIsSomewhere(company, "whole payment");
    }

    @Test
    void partOfAPaymentTakesItsCreditBeforeWhatItPaid() {
        PaymentId payment = money.pay(company, unit, "100.00", "2026-01-20");

        money.approve(company, money.request(company, unit, Optional.of(payment), "41.82"));
        assertThat(scene.open(unit)).isZero();
        money.approve(company, money.request(company, unit, Optional.of(payment), "8.18"));

        assertThat(scene.open(unit)).isEqualTo(818);
        assertThat(money.credit(unit)).isZero();
        money.assertEveryFenIsSomewhere(company, "part");
    }

    @Test
    void creditThatPaidALaterBillComesBackFromThatBill() {
        PaymentId payment = money.pay(company, unit, "100.00", "2026-01-20");
        scene.bill(company, "2026-02", "2026-02");
        assertThat(money.credit(unit)).isZero();

        money.approve(company, money.request(company, unit, Optional.of(payment), "100.00"));

        assertThat(scene.open(unit)).isEqualTo(2 * 5_818);
        money.assertEveryFenIsSomewhere(company, "used credit");
    }

    @Test
    void neverMoreThanIsThere() {
        PaymentId payment = money.pay(company, unit, "60.00", "2026-01-20");

        assertThatThrownBy(() -> money.request(company, unit, Optional.of(payment), "60.01"))
                .isInstanceOf(RefundMoreThanThere.class)
                .hasMessageContaining("60.00");
        assertThatThrownBy(() -> money.request(company, unit, Optional.empty(), "1.83"))
                .isInstanceOf(RefundMoreThanThere.class);
        RefundId ofCredit = money.request(company, unit, Optional.empty(), "1.82");
        RefundId whole = money.request(company, unit, Optional.of(payment), "60.00");
        money.approve(company, whole);
        assertThatThrownBy(() -> money.approve(company, ofCredit)).isInstanceOf(RefundMoreThanThere.class);
        money.assertEveryFenIsSomewhere(company, "no more");
    }

    @Test
    void manyRefundsOfOnePaymentAtOnceGiveBackWhatItWas() throws Exception {
        PaymentId payment = money.pay(company, unit, "58.18", "2026-01-20");
        List<Callable<String>> approvals = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            RefundId refund = money.request(company, unit, Optional.of(payment), "20.00");
            approvals.add(() -> approved(refund));
        }

        List<String> outcomes = atOnce(approvals);

        assertThat(outcomes.stream().filter("approved"::equals)).hasSize(2);
        assertThat(outcomes.stream().filter("RefundMoreThanThere"::equals)).hasSize(6);
        money.assertEveryFenIsSomewhere(company, "at once");
    }

    @Test
    void isApprovedByAnotherAndPaidOutOnceWithATransactionOfItsOwn() {
        PaymentId payment = money.pay(company, unit, "58.18", "2026-01-20");
        RefundId one = money.request(company, unit, Optional.of(payment), "10.00");
        RefundId other = money.request(company, unit, Optional.of(payment), "10.00");
        PayOutRefund.PayOut transfer =
                new PayOutRefund.PayOut(PaymentChannel.TRANSFER, Optional.of("T" + one), LocalDate.of(2026, 2, 1));

        assertThatThrownBy(() -> approveRefund.approve(company.maker(), one)).isInstanceOf(SamePersonCannotCheck.class);
        assertThatThrownBy(() -> approveRefund.approve(scene.company().checker(), one))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> payOutRefund.payOut(company.maker(), one, transfer))
                .isInstanceOf(RefundNotInState.class);
        money.approve(company, one);
        money.approve(company, other);
        payOutRefund.payOut(company.maker(), one, transfer);
        assertThatThrownBy(() -> payOutRefund.payOut(company.maker(), one, transfer))
                .isInstanceOf(RefundNotInState.class);
        assertThatThrownBy(() -> payOutRefund.payOut(company.maker(), other, transfer))
                .isInstanceOf(PayOutUsed.class);
        assertThatThrownBy(() -> money.approve(company, one)).isInstanceOf(RefundNotInState.class);

        Refund paid = refunds.one(company.maker(), one);
        assertThat(paid.state()).isEqualTo(RefundState.PAID);
        assertThat(paid.channelTransaction()).contains("T" + one);
        assertThat(refundPdf.print(paid, 1)).startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> refunds.one(scene.company().maker(), one)).isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsSentBackMovesNothing() {
        PaymentId payment = money.pay(company, unit, "58.18", "2026-01-20");
        RefundId refund = money.request(company, unit, Optional.of(payment), "58.18");

        rejectRefund.reject(company.checker(), refund, "请附收据");

        assertThat(scene.open(unit)).isZero();
        assertThat(refunds.one(company.maker(), refund).answer()).isEqualTo("请附收据");
        assertThatThrownBy(() -> money.approve(company, refund)).isInstanceOf(RefundNotInState.class);
    }

    @Test
    void whatCouldNotBePaidIsCreditAgainAndCanBeRefundedAnew() {
        PaymentId payment = money.pay(company, unit, "58.18", "2026-01-20");
        RefundId refund = money.request(company, unit, Optional.of(payment), "58.18");
        assertThatThrownBy(() -> giveUpRefund.giveUp(company.checker(), refund, "账户已注销"))
                .isInstanceOf(RefundNotInState.class);
        money.approve(company, refund);

        assertThatThrownBy(() -> giveUpRefund.giveUp(company.maker(), refund, "账户已注销"))
                .isInstanceOf(SamePersonCannotCheck.class);
        assertThatThrownBy(() -> giveUpRefund.giveUp(company.checker(), refund, " "))
                .isInstanceOf(InvalidValue.class);
        giveUpRefund.giveUp(company.checker(), refund, "账户已注销");

        Refund given = refunds.one(company.maker(), refund);
        assertThat(given.state()).isEqualTo(RefundState.GIVEN_UP);
        assertThat(given.answer()).isEqualTo("账户已注销");
        assertThat(given.number()).as("the number stays used").isNotEmpty();
        assertThat(given.hasReceipt()).isFalse();
        assertThat(money.credit(unit)).isEqualTo(5_818);
        money.assertEveryFenIsSomewhere(company, "given up");
        assertThatThrownBy(() -> giveUpRefund.giveUp(company.checker(), refund, "再一次"))
                .isInstanceOf(RefundNotInState.class);
        money.approve(company, money.request(company, unit, Optional.of(payment), "58.18"));
        assertThat(money.credit(unit)).isZero();
        money.assertEveryFenIsSomewhere(company, "refunded anew");
    }

    @Test
    void theEndOfTheContractIsAReasonOnlyWhenItHasEnded() {
        money.pay(company, unit, "100.00", "2026-01-20");

        assertThatThrownBy(() -> requestRefund.request(
                        company.maker(),
                        new NewRefund(
                                BillingScene.key("ended"),
                                unit,
                                Optional.empty(),
                                Money.parse("41.82"),
                                RefundReason.CONTRACT_ENDED,
                                "合同到期")))
                .isInstanceOf(ContractNotEnded.class);
    }

    @Test
    void refusesAmountsThatCannotBe() {
        PaymentId payment = money.pay(company, unit, "58.18", "2026-01-20");

        assertThatThrownBy(() -> money.request(company, unit, Optional.of(payment), "0.00"))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> money.request(company, unit, Optional.of(payment), "-1.00"))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> money.request(company, new UnitId(1), Optional.of(payment), "1.00"))
                .isInstanceOf(InvalidValue.class);
    }

    private String approved(RefundId refund) {
        try {
            money.approve(company, refund);
            return "approved";
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    private static List<String> atOnce(List<Callable<String>> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(work.size());
        try {
            List<String> outcomes = new ArrayList<>();
            for (Future<String> each : pool.invokeAll(work)) {
                outcomes.add(each.get());
            }
            return outcomes;
        } finally {
            pool.shutdown();
        }
    }
}
