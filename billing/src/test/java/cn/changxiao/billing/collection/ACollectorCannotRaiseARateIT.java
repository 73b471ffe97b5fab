package cn.changxiao.billing.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.BillingScene;
import cn.changxiao.billing.BillingScene.Company;
import cn.changxiao.billing.MoneyScene;
import cn.changxiao.billing.adjustment.AdjustmentId;
import cn.changxiao.billing.adjustment.ApproveAdjustment;
import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.closing.BillingMonthClosed;
import cn.changxiao.billing.closing.CloseBillingMonth;
import cn.changxiao.billing.collection.apart.DuesApart;
import cn.changxiao.billing.collection.apart.DuesOfMonth;
import cn.changxiao.billing.collection.rollup.RateRollup;
import cn.changxiao.billing.dispute.NewDispute;
import cn.changxiao.billing.dispute.OpenDispute;
import cn.changxiao.billing.payment.NewPayment;
import cn.changxiao.billing.payment.PaymentChannel;
import cn.changxiao.billing.payment.PaymentId;
import cn.changxiao.billing.payment.RecordPayment;
import cn.changxiao.billing.reconciliation.StatementScene;
import cn.changxiao.billing.reconciliation.StatementScene.Payers;
import cn.changxiao.billing.reconciliation.proof.DayProof;
import cn.changxiao.billing.reconciliation.proof.ProveDay;
import cn.changxiao.billing.refund.ApproveRefund;
import cn.changxiao.billing.refund.RefundId;
import cn.changxiao.billing.relief.ApproveRelief;
import cn.changxiao.billing.relief.ProposeRelief;
import cn.changxiao.billing.relief.ReliefId;
import cn.changxiao.billing.relief.ReliefKind;
import cn.changxiao.billing.subsidy.ApproveSubsidy;
import cn.changxiao.billing.subsidy.ProposeSubsidy;
import cn.changxiao.billing.subsidy.SubsidyClaims;
import cn.changxiao.billing.subsidy.SubsidyId;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.Refusal;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.money.Rate;
import cn.changxiao.property.registration.RegisteredEstate;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * A collector tries whatever its company may do to raise a rate without money coming in. Alone it raises none; what lowers
 * the denominator takes a second person and is shown beside the rate; a receipt without money is named by its day's
 * certificate.
 */
@MicronautTest(transactional = false)
class ACollectorCannotRaiseARateIT implements DatabaseTest {

    private static final BillingMonth JANUARY = BillingMonth.parse("2026-01");

    @Inject
    BillingScene scene;

    @Inject
    MoneyScene money;

    @Inject
    StatementScene statements;

    @Inject
    RateRollup rateRollup;

    @Inject
    DuesOfMonth duesOfMonth;

    @Inject
    ApproveAdjustment approveAdjustment;

    @Inject
    ApproveRefund approveRefund;

    @Inject
    ProposeRelief proposeRelief;

    @Inject
    ApproveRelief approveRelief;

    @Inject
    ProposeSubsidy proposeSubsidy;

    @Inject
    ApproveSubsidy approveSubsidy;

    @Inject
    SubsidyClaims subsidyClaims;

    @Inject
    OpenDispute openDispute;

    @Inject
    RecordPayment recordPayment;

    @Inject
    ProveDay proveDay;

    @Inject
    CloseBillingMonth closeBillingMonth;

    @Inject
    Sql sql;

    @Test
    void aloneNoCommandRaisesAnyRate() {
        Scene two = twoMonths();
        Company company = two.company();
        UnitId unit = two.units().get(0);
        BillId bill = money.bill(unit, "2026-01");
        PaymentId paid = money.pay(company, two.units().get(1), "58.18", "2026-01-20");
        Map<String, Runnable> attempts = new LinkedHashMap<>();
        attempts.put("a lower amount, proposed", () -> money.proposeAdjust(company, bill, "2026-01", "1.00"));
        attempts.put("a waiver, proposed", () -> money.proposeWaive(company, bill, "58.18"));
        attempts.put("a void, proposed", () -> money.proposeVoid(company, bill));
        attempts.put(
                "its own proposal approved",
                () -> ownApproved(company, two.units().get(2)));
        attempts.put("relief for what is billed, proposed", () -> proposeRelief(company, unit));
        attempts.put("a subsidy that is only arranged", () -> arrangeSubsidy(company, two.estate()));
        attempts.put(
                "a dispute",
                () -> openDispute.open(
                        company.maker(),
                        new NewDispute(
                                BillingScene.key("dispute"), unit, Optional.of(bill), Optional.empty(), "面积不对")));
        attempts.put("the same months billed again", () -> scene.prepare(company, "2026-01", "2026-02"));
        attempts.put("a refund, requested and approved by itself", () -> {
            RefundId refund = money.request(company, two.units().get(1), Optional.of(paid), "10.00");
            approveRefund.approve(company.maker(), refund);
        });
        attempts.put("a payment of nothing", () -> money.pay(company, unit, "0.00", "2026-01-31"));
        attempts.put("a payment of the future", () -> money.pay(company, unit, "58.18", "2099-01-01"));

        attempts.forEach((attempt, work) -> {
            Map<String, Rate> before = rates(company);
            tried(work);
            assertThat(rates(company)).as(attempt).isEqualTo(before);
        });
    }

    @Test
    void aPaymentThatIsTakenBackLeavesTheRateAsItWas() {
        Scene two = twoMonths();
        Company company = two.company();
        Map<String, Rate> before = rates(company);

        PaymentId paid = money.pay(company, two.units().get(0), "116.36", "2026-01-20");
        assertThat(rates(company)).isNotEqualTo(before);
        money.approve(company, money.request(company, two.units().get(0), Optional.of(paid), "116.36"));

        assertThat(rates(company)).isEqualTo(before);
    }

    @Test
    void withASecondPersonWhatIsDueMayBecomeLessAndIsShownBesideTheRate() {
        Scene two = twoMonths();
        Company company = two.company();
        money.pay(company, two.units().get(3), "116.36", "2026-01-20");
        Rate before = Optional.ofNullable(rates(company).get("CURRENT 2026-01")).orElseThrow();

        money.approve(
                company, money.proposeWaive(company, money.bill(two.units().get(0), "2026-01"), "20.00"));
        money.approve(
                company, money.proposeAdjust(company, money.bill(two.units().get(1), "2026-01"), "2026-01", "50.00"));
        money.approve(company, money.proposeVoid(company, money.bill(two.units().get(2), "2026-01")));

        Rate after = Optional.ofNullable(rates(company).get("CURRENT 2026-01")).orElseThrow();
        assertThat(isRisen(before, after)).as("%s to %s", before, after).isTrue();
        DuesApart apart = duesOfMonth.of(company.maker(), 0, JANUARY);
        assertThat(apart.waived()).isEqualTo(Money.parse("20.00"));
        assertThat(apart.adjusted()).isEqualTo(Money.parse("8.18"));
        assertThat(apart.voided()).isEqualTo(Money.parse("58.18"));
        assertThat(apart.left()).isEqualTo(Money.ofFen(before.whole() - after.whole()));
        assertThat(duesOfMonth
                        .of(scene.streetOffice(), two.estate().compound().value(), JANUARY)
                        .left())
                .as("the street sees it too")
                .isEqualTo(apart.left());
        assertThat(duesOfMonth.of(scene.company().maker(), 0, JANUARY).left())
                .as("another company does not")
                .isEqualTo(Money.ZERO);
    }

    @Test
    void voidingAndBillingAgainBringsBackEveryFenThatWasDue() {
        Scene two = twoMonths();
        Company company = two.company();
        Map<String, Rate> before = rates(company);

        money.approve(company, money.proposeVoid(company, money.bill(two.units().get(0), "2026-01")));
        scene.bill(company, "2026-01", "2026-01");

        assertThat(rates(company)).isEqualTo(before);
    }

    @Test
    void reliefOfTwoPersonsLowersBillsToComeAndIsShownAndVacantRoomsStandApart() {
        Company company = scene.company();
        RegisteredEstate estate = scene.billable(company, 2);
        ReliefId relief = proposeRelief.propose(
                company.maker(),
                relief(estate.units().get(0), ReliefKind.VACANT, Optional.of(LocalDate.of(2025, 12, 1))));
        assertThatThrownBy(() -> approveRelief.approve(company.maker(), relief))
                .isInstanceOf(SamePersonCannotCheck.class);
        approveRelief.approve(company.checker(), relief);
        scene.bill(company, "2026-01", "2026-01");
        openDispute.open(
                company.maker(),
                new NewDispute(
                        BillingScene.key("dispute"),
                        estate.units().get(1),
                        Optional.empty(),
                        Optional.empty(),
                        "服务不到位"));
        money.pay(company, estate.units().get(1), "8.18", "2026-01-20");

        DuesApart apart = duesOfMonth.of(company.maker(), 0, JANUARY);

        // 30 % of 58.18 is 17.45; the room owes the other 40.73.
        assertThat(apart.relieved()).isEqualTo(Money.parse("17.45"));
        assertThat(apart.vacant()).isEqualTo(new DuesApart.Part(1, Money.parse("40.73"), Money.parse("40.73")));
        assertThat(apart.disputed()).isEqualTo(new DuesApart.Part(1, Money.parse("58.18"), Money.parse("50.00")));
        assertThat(rates(company).get("CURRENT 2026-01")).isEqualTo(new Rate(818, 5_818 + 4_073));
    }

    /** It can be entered, back-dated too; but the day it is said to have come in does not agree, and says which receipt. */
    @Test
    void aTransferThatNeverCameRaisesARateButIsNamedByTheCertificateOfItsDay() {
        Payers payers = statements.payers(1);
        LocalDate day = LocalDate.of(2026, 1, 5);
        statements.statement(payers, "2026-01-05,手续费,5.00,,,S4");
        recordPayment.record(
                payers.company().maker(),
                new NewPayment(
                        BillingScene.key("transfer"),
                        payers.units().get(0),
                        Money.parse("58.18"),
                        PaymentChannel.TRANSFER,
                        Optional.of("NEVER-" + payers.account()),
                        day));

        DayProof proof = proveDay.prove(payers.company().maker(), payers.account(), day);

        assertThat(proof.agrees()).isFalse();
        assertThat(proof.differences())
                .anySatisfy(line -> assertThat(line.amount().fen()).isEqualTo(-5_818));
    }

    @Test
    void afterAMonthIsClosedNoReceiptIsDatedBackIntoIt() {
        Scene two = twoMonths();
        Company company = two.company();
        closeBillingMonth.close(company.maker(), BillingScene.key("close"), JANUARY);
        Map<String, Rate> before = rates(company);

        assertThatThrownBy(() -> money.pay(company, two.units().get(0), "58.18", "2026-01-31"))
                .isInstanceOf(BillingMonthClosed.class);

        assertThat(rates(company)).isEqualTo(before);
    }

    @Test
    void whichItemsCountIsNothingThatAnyoneCanChange() {
        for (FeeItem item : FeeItem.values()) {
            assertThat(sql.number("SELECT counts_in_rate FROM billing_fee_item WHERE fee_item_id = ?", item.id()) == 1)
                    .as(item.name())
                    .isEqualTo(item.isCounted());
        }
    }

    private Scene twoMonths() {
        Company company = scene.company();
        RegisteredEstate estate = scene.billable(company, 4);
        scene.bill(company, "2026-01", "2026-02");
        return new Scene(company, estate);
    }

    private void ownApproved(Company company, UnitId unit) {
        AdjustmentId own = money.proposeVoid(company, money.bill(unit, "2026-01"));
        assertThatThrownBy(() -> approveAdjustment.approve(company.maker(), own))
                .isInstanceOf(SamePersonCannotCheck.class);
    }

    private void proposeRelief(Company company, UnitId unit) {
        ReliefId own = proposeRelief.propose(company.maker(), relief(unit, ReliefKind.OTHER, Optional.empty()));
        assertThatThrownBy(() -> approveRelief.approve(company.maker(), own)).isInstanceOf(SamePersonCannotCheck.class);
        approveRelief.approve(company.checker(), own);
    }

    private static ProposeRelief.Command relief(UnitId unit, ReliefKind kind, Optional<LocalDate> notice) {
        return new ProposeRelief.Command(
                BillingScene.key("relief"),
                unit,
                FeeItem.PROPERTY_FEE,
                kind,
                300_000,
                Money.ZERO,
                notice,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2027, 1, 1),
                "合同第9条");
    }

    private void arrangeSubsidy(Company company, RegisteredEstate estate) {
        SubsidyId subsidy = proposeSubsidy.propose(
                company.maker(),
                new ProposeSubsidy.Command(
                        BillingScene.key("subsidy"),
                        estate.compound(),
                        "测试街道办事处",
                        Optional.empty(),
                        FeeItem.PROPERTY_FEE,
                        333_333,
                        JANUARY,
                        BillingMonth.parse("2026-12"),
                        List.of(),
                        "补贴协议"));
        approveSubsidy.approve(company.checker(), subsidy);
        assertThat(subsidyClaims.of(company.maker(), subsidy, JANUARY).claimed().isPositive())
                .isTrue();
    }

    /** Every definition of every month, and of every month before and after. */
    private Map<String, Rate> rates(Company company) {
        Map<String, Rate> rates = new LinkedHashMap<>();
        for (String month : List.of("2025-12", "2026-01", "2026-02", "2026-03")) {
            CollectionTotals totals =
                    rateRollup.of(company.maker(), BillingMonth.parse(month)).totals();
            for (RateDefinition definition : RateDefinition.values()) {
                rates.put(definition + " " + month, definition.of(totals));
            }
        }
        return rates;
    }

    private static boolean isRisen(Rate before, Rate after) {
        return BigInteger.valueOf(after.part())
                        .multiply(BigInteger.valueOf(before.whole()))
                        .compareTo(BigInteger.valueOf(before.part()).multiply(BigInteger.valueOf(after.whole())))
                > 0;
    }

    private static void tried(Runnable work) {
        try {
            work.run();
        } catch (Refusal refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    private record Scene(Company company, RegisteredEstate estate) {

        List<UnitId> units() {
            return new ArrayList<>(estate.units());
        }
    }
}
