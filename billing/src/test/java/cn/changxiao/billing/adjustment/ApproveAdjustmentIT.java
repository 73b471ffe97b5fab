package cn.changxiao.billing.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.billing.BillingScene;
import cn.changxiao.billing.BillingScene.Company;
import cn.changxiao.billing.MoneyScene;
import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.bill.ReadBill;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Refusal;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.registration.RegisteredEstate;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class ApproveAdjustmentIT implements DatabaseTest {

    @Inject
    BillingScene scene;

    @Inject
    MoneyScene money;

    @Inject
    ProposeAdjustment proposeAdjustment;

    @Inject
    ApproveAdjustment approveAdjustment;

    @Inject
    RejectAdjustment rejectAdjustment;

    @Inject
    Adjustments adjustments;

    @Inject
    AdjustableBills adjustableBills;

    @Inject
    ReadBill readBill;

    @Inject
    Sql sql;

    private Company company;
    private UnitId unit;
    private BillId bill;

    @BeforeEach
    void billTwoUnits() {
        company = scene.company();
        RegisteredEstate estate = scene.billable(company, 2);
        scene.bill(company, "2026-01", "2026-01");
        unit = estate.units().get(0);
        bill = money.bill(unit, "2026-01");
    }

    @Test
    void lowersALineAndGivesWhatWasPaidBeyondToTheCredit() {
        money.pay(company, unit, "58.18", "2026-01-20");
        AdjustmentId adjustment = money.proposeAdjust(company, bill, "2026-01", "50.00");
        assertThat(money.totals(company)).containsExactly("202601,11636,5818,0,0,2,1,0");

        money.approve(company, adjustment);

        assertThat(money.totals(company)).containsExactly("202601,10818,5000,0,0,2,1,0");
        assertThat(scene.open(unit)).isZero();
        assertThat(money.credit(unit)).isEqualTo(818);
        assertThat(readBill.one(company.maker(), bill).head().due()).isEqualTo(Money.parse("58.18"));
        assertThat(readBill.one(company.maker(), bill).lines()).hasSize(1);
        assertThat(adjustments.ofBill(bill)).singleElement().satisfies(each -> {
            assertThat(each.before()).isEqualTo(Money.parse("58.18"));
            assertThat(each.after()).isEqualTo(Money.parse("50.00"));
            assertThat(each.credited()).isEqualTo(Money.parse("8.18"));
        });
        assertThat(adjustableBills.one(company.maker(), bill).amount()).isEqualTo(Money.parse("50.00"));
        money.assertEveryFenIsSomewhere(company, "adjusted");
    }

    @Test
    void givingUpAllThatIsOpenTakesTheHouseholdOutOfTheRates() {
        money.approve(company, money.proposeWaive(company, bill, "58.18"));

        assertThat(money.totals(company)).containsExactly("202601,5818,0,0,0,1,0,0");
        assertThat(scene.open(unit)).isZero();
        money.assertEveryFenIsSomewhere(company, "waived");
    }

    @Test
    void givingUpTheRestSettlesTheHouseholdInTheMonthItPaid() {
        money.pay(company, unit, "50.00", "2026-01-20");

        money.approve(company, money.proposeWaive(company, bill, "8.18"));

        assertThat(money.totals(company)).containsExactly("202601,10818,5000,0,0,2,1,0");
        money.assertEveryFenIsSomewhere(company, "rest waived");
    }

    @Test
    void aBillTakenBackIsOwedByNobodyAndNeitherAdjustedNorTakenBackAgain() {
        money.pay(company, unit, "40.00", "2026-03-20");
        AdjustmentId stale = money.proposeWaive(company, bill, "1.00");

        money.approve(company, money.proposeVoid(company, bill));

        assertThat(money.totals(company)).containsExactly("202601,5818,0,0,0,1,0,0", "202603,0,0,0,0,0,0,0");
        assertThat(money.credit(unit)).isEqualTo(4_000);
        assertThat(adjustableBills.isVoid(bill)).isTrue();
        assertThatThrownBy(() -> money.approve(company, stale)).isInstanceOf(BillIsVoid.class);
        assertThatThrownBy(() -> money.proposeVoid(company, bill)).isInstanceOf(BillIsVoid.class);
        money.pay(company, unit, "10.00", "2026-03-21");
        assertThat(money.credit(unit)).isEqualTo(5_000);
        money.assertEveryFenIsSomewhere(company, "void");
    }

    @Test
    void theDaysOfABillTakenBackAreBilledAgainAndPaidFromTheCredit() {
        money.pay(company, unit, "40.00", "2026-01-20");
        money.approve(company, money.proposeVoid(company, bill));

        scene.bill(company, "2026-01", "2026-01");

        assertThat(scene.open(unit)).isEqualTo(5_818 - 4_000);
        assertThat(money.credit(unit)).isZero();
        assertThat(money.totals(company)).containsExactly("202601,11636,4000,0,0,2,0,0");
        money.assertEveryFenIsSomewhere(company, "billed again");
    }

    @Test
    void isDecidedOnceByASecondPersonOfTheSameCompany() {
        AdjustmentId adjustment = money.proposeVoid(company, bill);
        Company other = scene.company();

        assertThatThrownBy(() -> approveAdjustment.approve(company.maker(), adjustment))
                .isInstanceOf(SamePersonCannotCheck.class);
        assertThatThrownBy(() -> approveAdjustment.approve(other.checker(), adjustment))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> money.proposeVoid(other, bill)).isInstanceOf(NotFound.class);
        rejectAdjustment.reject(company.checker(), adjustment, "依据不足");
        assertThatThrownBy(() -> money.approve(company, adjustment)).isInstanceOf(AdjustmentAlreadyChecked.class);

        assertThat(scene.open(unit)).isEqualTo(5_818);
        assertThat(adjustments.ofIssuer(company.maker(), AdjustmentState.REJECTED, 10, 0))
                .extracting(Adjustment::answer)
                .containsExactly("依据不足");
    }

    @Test
    void theSameKeyIsOneProposal() {
        BusinessKey key = BillingScene.key("same");
        ProposeAdjustment.Command once = ProposeAdjustment.Command.takeBack(key, bill, "不应出账");

        AdjustmentId first = proposeAdjustment.propose(company.maker(), once);

        assertThat(proposeAdjustment.propose(company.maker(), once)).isEqualTo(first);
        assertThatThrownBy(() -> proposeAdjustment.propose(
                        company.maker(), ProposeAdjustment.Command.takeBack(key, bill, "另有原因")))
                .isInstanceOf(KeyReusedWithOtherContent.class);
    }

    @Test
    void anOpeningIsLoweredButNotTakenBack() {
        sql.update(
                "INSERT INTO billing_opening (unit_id, period, fee_item_id, amount_fen, bill_id, file_id, row_no, maker_id,"
                        + " checker_id) VALUES (?, 202601, 1, 5818, ?, 1, 1, 1, 2)",
                unit.value(),
                bill.value());

        assertThatThrownBy(() -> money.proposeVoid(company, bill)).isInstanceOf(OpeningNotVoided.class);
        money.approve(company, money.proposeAdjust(company, bill, "2026-01", "0.00"));

        assertThat(scene.open(unit)).isZero();
        money.assertEveryFenIsSomewhere(company, "opening");
    }

    @Test
    void ofTwoApprovalsAtOnceOneFindsTheBillChanged() throws Exception {
        AdjustmentId one = money.proposeAdjust(company, bill, "2026-01", "50.00");
        AdjustmentId other = money.proposeAdjust(company, bill, "2026-01", "40.00");

        List<String> outcomes = atOnce(List.of(() -> approved(one), () -> approved(other), () -> approved(one)));

        assertThat(outcomes.stream().filter("approved"::equals)).hasSize(1);
        assertThat(outcomes).contains("BillChanged").contains("approved");
        money.assertEveryFenIsSomewhere(company, "two approvals");
    }

    @Test
    void aPaymentThatRacesAVoidIsPaidOrCreditAndNothingIsLost() throws Exception {
        for (int month = 2; month <= 6; month++) {
            String text = "2026-0" + month;
            scene.bill(company, text, text);
            AdjustmentId adjustment = money.proposeVoid(company, money.bill(unit, text));
            List<Callable<String>> work = new ArrayList<>();
            work.add(() -> approved(adjustment));
            for (int i = 0; i < 4; i++) {
                work.add(() -> money.pay(company, unit, "17.77", "2026-07-01").toString());
            }

            assertThat(atOnce(work)).contains("approved");
            money.assertEveryFenIsSomewhere(company, text);
        }
    }

    private String approved(AdjustmentId adjustment) {
        try {
            money.approve(company, adjustment);
            return "approved";
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    private static List<String> atOnce(List<Callable<String>> work) throws InterruptedException, ExecutionException {
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
