package cn.changxiao.billing.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.BillingScene;
import cn.changxiao.billing.BillingScene.Company;
import cn.changxiao.billing.MoneyScene;
import cn.changxiao.billing.adjustment.AdjustmentId;
import cn.changxiao.billing.payment.PaymentId;
import cn.changxiao.billing.payment.PreviewAllocation;
import cn.changxiao.billing.payment.RecordPayments;
import cn.changxiao.billing.refund.RefundId;
import cn.changxiao.billing.refund.RejectRefund;
import cn.changxiao.billing.run.BillRunId;
import cn.changxiao.billing.run.PostBillRun;
import cn.changxiao.billing.shift.CashCount;
import cn.changxiao.billing.shift.OpenShift;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.RoleMissing;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class CloseBillingMonthIT implements DatabaseTest {

    private static final BillingMonth JANUARY = BillingMonth.parse("2026-01");

    @Inject
    BillingScene scene;

    @Inject
    MoneyScene money;

    @Inject
    CloseBillingMonth closeBillingMonth;

    @Inject
    ProposeReopening proposeReopening;

    @Inject
    DecideReopening decideReopening;

    @Inject
    IssuerMonths issuerMonths;

    @Inject
    RecordPayments recordPayments;

    @Inject
    PreviewAllocation previewAllocation;

    @Inject
    RejectRefund rejectRefund;

    @Inject
    PostBillRun postBillRun;

    @Inject
    OpenShift openShift;

    @Inject
    TransactionOperations<Connection> transactions;

    @Inject
    Sql sql;

    @Test
    void nothingIsBilledReceivedOrTakenBackInAClosedMonth() {
        Company company = scene.company();
        List<UnitId> units = scene.billable(company, 3).units();
        scene.bill(company, "2026-01", "2026-02");
        PaymentId paid = money.pay(company, units.get(0), "70.00", "2026-01-20");
        RefundId asked = money.request(company, units.get(0), Optional.of(paid), "70.00");
        assertThatThrownBy(() -> close(company, "2026-01"))
                .isInstanceOf(MonthNotClosable.class)
                .hasMessageContaining("退款还没有审批");
        rejectRefund.reject(company.checker(), asked, "请先与业主核对");

        close(company, "2026-01");

        RefundId refund = money.request(company, units.get(0), Optional.of(paid), "70.00");
        List<String> before = money.totals(company);
        refused(() -> money.pay(company, units.get(1), "58.18", "2026-01-31"), "登记该月的收款");
        refused(
                () -> recordPayments.record(company.maker(), List.of(scene.cash(units.get(1), "58.18", "2025-12-31"))),
                "2025-12");
        refused(() -> previewAllocation.preview(company.maker(), scene.cash(units.get(1), "1.00", "2026-01-31")), "已结");
        refused(() -> scene.prepare(company, "2026-01", "2026-03"), "不能再出账");
        refused(() -> money.proposeAdjust(company, money.bill(units.get(1), "2026-01"), "2026-01", "50.00"), "调整");
        refused(() -> money.proposeVoid(company, money.bill(units.get(1), "2026-01")), "调整");
        refused(() -> money.approve(company, refund), "冲回计入该月的收款");
        assertThat(money.totals(company)).isEqualTo(before);

        money.pay(company, units.get(1), "58.18", "2026-02-05");
        assertThat(money.totals(company).get(0))
                .as("late, and not in time")
                .isEqualTo("202601,17454,5818,5818,0,3,1,1");
        assertThat(money.totals(company).get(1)).as("recovered").startsWith("202602,17454,1182,0,5818");
        money.assertEveryFenIsSomewhere(company, "after the close");
    }

    @Test
    void moneyThatHasArrivedCountsInTheFirstOpenMonth() {
        Company company = scene.company();
        UnitId unit = scene.billable(company, 1).units().get(0);
        scene.bill(company, "2026-01", "2026-02");
        close(company, "2026-01");

        arrive(company, unit, "100.00", "2026-01-15");

        assertThat(money.totals(company))
                .containsExactly("202601,5818,0,5818,0,1,0,1", "202602,5818,4182,0,5818,1,0,0");
        assertThat(sql.list(
                        "SELECT CAST(received_on AS CHAR) FROM billing_payment WHERE unit_id = ?",
                        row -> row.getString(1),
                        unit.value()))
                .as("the receipt keeps the day")
                .containsExactly("2026-01-15");
        money.assertEveryFenIsSomewhere(company, "arrived after the close");
    }

    @Test
    void creditOfAClosedMonthPaysNothingInIt() {
        Company company = scene.company();
        UnitId unit = scene.billable(company, 1).units().get(0);
        money.pay(company, unit, "58.18", "2025-12-20");
        close(company, "2025-12");

        scene.bill(company, "2026-01", "2026-01");

        assertThat(money.totals(company)).containsExactly("202601,5818,5818,0,0,1,1,0");
        money.assertEveryFenIsSomewhere(company, "prepaid before the close");
    }

    @Test
    void aMonthWithUnfinishedBusinessStaysOpen() {
        Company company = scene.company();
        UnitId unit = scene.billable(company, 1).units().get(0);
        scene.bill(company, "2026-01", "2026-01");
        AdjustmentId adjustment = money.proposeWaive(company, money.bill(unit, "2026-01"), "5.00");
        BillRunId run = scene.signedOff(company, "2026-02", "2026-02");
        openShift.open(company.maker(), BillingScene.key("shift"), CashCount.ofTotal(Money.ZERO));

        assertThatThrownBy(() -> close(company, "2026-01")).hasMessageContaining("调整还没有审批");
        money.approve(company, adjustment);
        close(company, "2026-01");
        assertThatThrownBy(() -> close(company, "2026-01")).hasMessageContaining("已经结账");
        assertThatThrownBy(() -> close(company, "2026-02")).hasMessageContaining("还没有出完账");
        postBillRun.post(run);
        assertThat(issuerMonths.checks(company.maker(), BillingMonth.parse("2026-02")))
                .as("the shift is of today")
                .noneMatch(ClosingCheck::keepsOpen);
        BillingMonth now = issuerMonths.newest(company.maker(), 0).get(0).month();
        assertThat(issuerMonths.checks(company.maker(), now))
                .filteredOn(ClosingCheck::keepsOpen)
                .extracting(ClosingCheck::item)
                .containsExactly(ClosingItem.SHIFT);
        assertThatThrownBy(() -> close(company, now.toString())).hasMessageContaining("尚未结束");
        assertThatThrownBy(() -> closeBillingMonth.close(scene.streetOffice(), BillingScene.key("close"), JANUARY))
                .isInstanceOf(RoleMissing.class);
    }

    @Test
    void aClosedMonthIsOpenedAgainByTwoPersonsWithAReasonAndClosedOnceMore() {
        Company company = scene.company();
        UnitId unit = scene.billable(company, 1).units().get(0);
        scene.bill(company, "2026-01", "2026-02");
        close(company, "2026-02");
        BusinessKey key = BillingScene.key("reopen");
        MonthStepId proposal = proposeReopening.propose(company.maker(), key, JANUARY, "面积测绘有误，须作废重开");
        assertThat(proposeReopening.propose(company.maker(), key, JANUARY, "面积测绘有误，须作废重开"))
                .isEqualTo(proposal);
        assertThatThrownBy(() -> proposeReopening.propose(company.maker(), key, JANUARY, "别的理由"))
                .isInstanceOf(KeyReusedWithOtherContent.class);
        assertThatThrownBy(
                        () -> proposeReopening.propose(company.checker(), BillingScene.key("reopen"), JANUARY, "又一份"))
                .isInstanceOf(ReopeningRefused.class);
        assertThatThrownBy(() -> decideReopening.decide(company.maker(), proposal, true, ""))
                .isInstanceOf(SamePersonCannotCheck.class);
        assertThat(state(company, JANUARY)).isEqualTo(MonthState.CLOSED);

        decideReopening.decide(company.checker(), proposal, true, "");

        assertThatThrownBy(() -> decideReopening.decide(company.checker(), proposal, false, "重复"))
                .isInstanceOf(ReopeningRefused.class);
        assertThat(state(company, JANUARY)).isEqualTo(MonthState.REOPENED);
        assertThat(state(company, BillingMonth.parse("2026-02"))).isEqualTo(MonthState.CLOSED);
        money.approve(company, money.proposeVoid(company, money.bill(unit, "2026-01")));
        assertThatThrownBy(() -> close(company, "2026-03")).hasMessageContaining("更早的账期重新开账后还没有结账");
        close(company, "2026-01");
        close(company, "2026-03");
        refused(() -> money.pay(company, unit, "1.00", "2026-01-20"), "已结");
        assertThat(issuerMonths.history(company.maker()))
                .extracting(MonthStep::kind)
                .containsExactly(
                        MonthStepKind.CLOSED,
                        MonthStepKind.CLOSED,
                        MonthStepKind.REOPENED,
                        MonthStepKind.REOPEN_PROPOSED,
                        MonthStepKind.CLOSED);
    }

    @Test
    void aPaymentAtTheMomentOfTheCloseIsCountedBeforeOrNotInTheMonthAndNeverAfter() throws Exception {
        Company company = scene.company();
        List<UnitId> units = scene.billable(company, 40).units();
        scene.bill(company, "2026-01", "2026-01");
        // The gate row is there, so that the race is about the close and not about the first payment.
        money.pay(company, units.get(0), "0.01", "2026-01-02");
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(41);
        List<Future<Boolean>> counter = new ArrayList<>();
        List<Future<Boolean>> arrived = new ArrayList<>();
        String afterClose;
        try {
            for (int i = 0; i < 20; i++) {
                UnitId typed = units.get(i);
                UnitId told = units.get(20 + i);
                counter.add(pool.submit(() -> {
                    start.await();
                    return typed(company, typed);
                }));
                arrived.add(pool.submit(() -> {
                    start.await();
                    arrive(company, told, "10.00", "2026-01-20");
                    return true;
                }));
            }
            Future<String> closing = pool.submit(() -> {
                start.await();
                close(company, "2026-01");
                return money.totals(company).get(0).split(",")[2];
            });
            start.countDown();
            afterClose = closing.get();
            for (Future<Boolean> each : arrived) {
                assertThat(each.get()).isTrue();
            }
        } finally {
            pool.shutdown();
        }
        int taken = 0;
        for (Future<Boolean> each : counter) {
            taken += each.get() ? 1 : 0;
        }

        long inJanuary = counted(company, 202601);
        assertThat(money.totals(company).get(0).split(",")[2])
                .as("the closed month has not moved")
                .isEqualTo(afterClose)
                .isEqualTo(Long.toString(inJanuary));
        assertThat(inJanuary + counted(company, 202602)).isEqualTo(1 + taken * 1_000L + 20 * 1_000L);
        assertThat(sql.number("SELECT COUNT(*) FROM billing_payment WHERE issuer_id = ?", company.id()))
                .isEqualTo(1 + taken + 20);
        money.assertEveryFenIsSomewhere(company, "closed in a race");
    }

    private boolean typed(Company company, UnitId unit) {
        try {
            money.pay(company, unit, "10.00", "2026-01-20");
            return true;
        } catch (BillingMonthClosed closed) {
            return false;
        }
    }

    private void arrive(Company company, UnitId unit, String yuan, String day) {
        transactions.executeWrite(
                status -> recordPayments.recordWithin(company.maker(), List.of(scene.cash(unit, yuan, day))));
    }

    private MonthStepId close(Company company, String month) {
        return closeBillingMonth.close(company.maker(), BillingScene.key("close"), BillingMonth.parse(month));
    }

    private MonthState state(Company company, BillingMonth month) {
        return issuerMonths.state(company.maker(), month);
    }

    private long counted(Company company, int month) {
        return sql.number("""
                SELECT SUM(a.amount_fen) FROM billing_allocation a JOIN billing_bill b ON b.bill_id = a.bill_id
                WHERE b.issuer_id = ? AND a.counted_period = ?
                """, company.id(), month);
    }

    private static void refused(ThrowingCallable command, String why) {
        assertThatThrownBy(command).isInstanceOf(BillingMonthClosed.class).hasMessageContainingAll("账期已结", "重新开账", why);
    }
}
