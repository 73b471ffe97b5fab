package cn.changxiao.billing.latefee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.BillingScene;
import cn.changxiao.billing.BillingScene.Company;
import cn.changxiao.billing.MoneyScene;
import cn.changxiao.billing.adjustment.AdjustmentId;
import cn.changxiao.billing.adjustment.ApproveAdjustment;
import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.collection.ProveCollection;
import cn.changxiao.billing.payment.RecordPayment;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.registration.RegisteredEstate;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChargeLateFeesIT implements DatabaseTest {

    @Inject
    BillingScene scene;

    @Inject
    ProposeLateFeeRate proposeRate;

    @Inject
    ApproveLateFeeRate approveRate;

    @Inject
    ChargeLateFees chargeLateFees;

    @Inject
    MoneyScene money;

    @Inject
    ApproveAdjustment approveAdjustment;

    @Inject
    RecordPayment recordPayment;

    @Inject
    ProveCollection proveCollection;

    @Inject
    Clock clock;

    @Inject
    Sql sql;

    private Company company;
    private RegisteredEstate estate;
    private LocalDate today;

    /** The nation sets none, so nothing may be charged anywhere else. */
    @BeforeAll
    void theStreetAllowsHalfAPerMille() {
        sql.update(
                "INSERT INTO policy_profile (code, jurisdiction_code, name, document) VALUES ('LATE_FEE_TEST', ?, '测试街道', '测试')",
                BillingScene.STREET);
        sql.update("""
                INSERT INTO policy_parameter (profile_code, name, valid_from, value, unit, clause, basis)
                VALUES ('LATE_FEE_TEST', 'BILL_LATE_FEE_PER_DAY', '2020-01-01', 500, 'PARTS_PER_MILLION', '测试条款', 'LOCAL')
                """);
    }

    @BeforeEach
    void twoUnitsWithABillOfJanuary() {
        today = LocalDate.now(clock);
        company = scene.company();
        estate = scene.billable(company, 2);
        scene.bill(company, "2026-01", "2026-01");
        sql.update(
                "UPDATE billing_open_item SET due_on = '2026-01-31' WHERE compound_id = ?",
                estate.compound().value());
    }

    @Test
    void aRateNeedsTwoPeopleADayToComeAndTheCap() {
        assertThatThrownBy(() -> proposeRate.propose(company.maker(), rate(501, today)))
                .isInstanceOf(LateFeeAboveCap.class)
                .hasMessageContaining("0.05%");
        assertThatThrownBy(() -> proposeRate.propose(company.maker(), rate(500, today.minusDays(1))))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> proposeRate.propose(scene.company().maker(), rate(500, today)))
                .isInstanceOf(NotFound.class);
        LateFeeRateId id = proposeRate.propose(company.maker(), rate(500, today));
        assertThatThrownBy(() -> approveRate.approve(company.maker(), id)).isInstanceOf(SamePersonCannotCheck.class);
        approveRate.approve(company.checker(), id);
        approveRate.approve(company.checker(), id);
        assertThat(sql.number(
                        "SELECT COUNT(*) FROM billing_late_fee_rate WHERE compound_id = ? AND state = 'APPROVED'",
                        estate.compound().value()))
                .isEqualTo(1);
    }

    @Test
    void withoutARateNothingIsCharged() {
        assertThat(chargeLateFees.charge(company.maker(), BillingMonth.parse("2026-02")))
                .isEqualTo(LateFeeSummary.NONE);
        assertThatThrownBy(() -> chargeLateFees.charge(company.maker(), BillingMonth.of(today)))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void aMonthIsChargedOnceOnABillOfItsOwnThatCountsInNoRate() {
        rateSinceLastYear();
        UnitId paid = estate.units().get(0);
        UnitId open = estate.units().get(1);
        recordPayment.record(company.maker(), scene.cash(paid, "58.18", "2026-02-11"));

        // 58.18 × 0.05% × 10 days = 0.2909, and × 28 days = 0.81452
        LateFeeSummary february = chargeLateFees.charge(company.maker(), BillingMonth.parse("2026-02"));
        assertThat(february).isEqualTo(new LateFeeSummary(2, Money.parse("1.10")));
        assertThat(fee(paid)).isEqualTo(29);
        assertThat(fee(open)).isEqualTo(81);
        assertThat(chargeLateFees.charge(company.maker(), BillingMonth.parse("2026-02")))
                .isEqualTo(LateFeeSummary.NONE);

        // 59 days are 1.71631: March is the rest
        assertThat(chargeLateFees.charge(company.maker(), BillingMonth.parse("2026-03")))
                .isEqualTo(new LateFeeSummary(1, Money.parse("0.91")));
        assertThat(fee(open)).isEqualTo(172);
        assertThat(proveCollection.prove()).isEmpty();
        assertThat(numbers()).isEqualTo(List.of(1L, 2L, 3L, 4L, 5L));
        assertThatThrownBy(() -> sql.update("DELETE FROM billing_late_fee WHERE unit_id = ?", open.value()))
                .hasMessageContaining("append-only");
    }

    @Test
    void aLateFeeIsGivenUpByTwoPersonsAndIsNotChargedOnceMore() {
        rateSinceLastYear();
        UnitId unit = estate.units().get(1);
        chargeLateFees.charge(company.maker(), BillingMonth.parse("2026-02"));
        BillId bill = new BillId(sql.number("SELECT bill_id FROM billing_late_fee WHERE unit_id = ?", unit.value()));
        AdjustmentId waive = money.proposeWaive(company, bill, "0.81");
        assertThatThrownBy(() -> approveAdjustment.approve(company.maker(), waive))
                .isInstanceOf(SamePersonCannotCheck.class);

        money.approve(company, waive);

        assertThat(sql.number("SELECT SUM(open_fen) FROM billing_open_item WHERE bill_id = ?", bill.value()))
                .isZero();
        assertThat(scene.open(unit)).as("the principal is still owed").isEqualTo(5_818);
        assertThat(chargeLateFees.charge(company.maker(), BillingMonth.parse("2026-02")))
                .isEqualTo(LateFeeSummary.NONE);
        // 59 days come to 1.72 for each, of which 0.81 were charged, given up or not.
        assertThat(chargeLateFees.charge(company.maker(), BillingMonth.parse("2026-03")))
                .isEqualTo(new LateFeeSummary(2, Money.parse("1.82")));
        money.assertEveryFenIsSomewhere(company, "a late fee given up");
    }

    @Test
    void disputedDaysAreFrozenAndWhatBecomesKnownLaterIsNeverChargedTwice() {
        rateSinceLastYear();
        UnitId disputed = estate.units().get(0);
        UnitId late = estate.units().get(1);
        sql.update(
                """
                INSERT INTO billing_dispute (dispute_id, business_key, content_hash, issuer_id, compound_id, unit_id, bill_id,
                    fee_item_id, state, opened_on, closed_on, open_unit)
                VALUES (?, ?, REPEAT('x', 32), ?, ?, ?, 0, 0, 'REJECTED', '2026-02-02', '2026-03-01', NULL)
                """,
                disputed.value(),
                BillingScene.key("late-dispute").value(),
                company.id(),
                estate.compound().value(),
                disputed.value());

        chargeLateFees.charge(company.maker(), BillingMonth.parse("2026-02"));
        // one day of 58.18 × 0.05% = 0.02909
        assertThat(fee(disputed)).isEqualTo(3);
        assertThat(fee(late)).isEqualTo(81);

        // recorded only now, but received on the 11th: ten days were due, 0.81 stands charged and nothing is added
        recordPayment.record(company.maker(), scene.cash(late, "58.18", "2026-02-11"));
        chargeLateFees.charge(company.maker(), BillingMonth.parse("2026-03"));
        assertThat(fee(late)).isEqualTo(81);
    }

    @Test
    void twoAtOnceChargeOnce() throws Exception {
        rateSinceLastYear();
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<LateFeeSummary>> done = pool.invokeAll(Collections.nCopies(
                    4, () -> chargeLateFees.charge(company.maker(), BillingMonth.parse("2026-02"))));
            int bills = 0;
            for (Future<LateFeeSummary> each : done) {
                bills += each.get().bills();
            }
            assertThat(bills).isEqualTo(2);
        } finally {
            pool.shutdown();
        }
        assertThat(fee(estate.units().get(0))).isEqualTo(81);
    }

    private NewLateFeeRate rate(int perDay, LocalDate from) {
        return new NewLateFeeRate(BillingScene.key("late-fee"), estate.compound(), perDay, from, "物业服务合同第十二条");
    }

    /** Approved long ago, which the command would not allow today. */
    private void rateSinceLastYear() {
        sql.update(
                """
                INSERT INTO billing_late_fee_rate (rate_id, business_key, content_hash, issuer_id, compound_id, per_day_ppm,
                    valid_from, basis, state, proposed_by, proposed_at, checked_by, checked_at, approved_from)
                VALUES (?, ?, REPEAT('x', 32), ?, ?, 500, '2025-01-01', '合同', 'APPROVED', 1, '2025-01-01', 2, '2025-01-01',
                    '2025-01-01')
                """,
                estate.compound().value(),
                BillingScene.key("late-fee").value(),
                company.id(),
                estate.compound().value());
    }

    private long fee(UnitId unit) {
        return sql.number(
                "SELECT COALESCE(SUM(amount_fen), 0) FROM billing_open_item WHERE unit_id = ? AND fee_item_id = 6",
                unit.value());
    }

    private List<Long> numbers() {
        return sql.list(
                "SELECT number_in_year FROM billing_bill WHERE issuer_id = ? ORDER BY 1",
                row -> row.getLong(1),
                company.id());
    }
}
