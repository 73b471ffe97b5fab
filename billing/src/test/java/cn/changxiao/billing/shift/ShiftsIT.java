package cn.changxiao.billing.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.billing.BillingScene;
import cn.changxiao.billing.BillingScene.Company;
import cn.changxiao.billing.counter.TakePayment;
import cn.changxiao.billing.payment.NewPayment;
import cn.changxiao.billing.payment.PaymentChannel;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class ShiftsIT implements DatabaseTest {

    private static final CashCount FLOAT = CashCount.ofTotal(Money.ofYuan(200));

    @Inject
    BillingScene scene;

    @Inject
    OpenShift openShift;

    @Inject
    CloseShift closeShift;

    @Inject
    AcknowledgeShift acknowledgeShift;

    @Inject
    Shifts shifts;

    @Inject
    TakePayment takePayment;

    @Inject
    ShiftReportPdf pdf;

    @Test
    void cashNeedsAnOpenShiftAndIsInItWhileOtherMoneyStandsApart() {
        Company company = scene.company();
        UnitId unit = scene.billable(company, 1).units().get(0);
        NewPayment early = scene.cash(unit, "10.00", "2026-02-10");
        assertThatThrownBy(() -> takePayment.take(company.maker(), early)).isInstanceOf(ShiftNeeded.class);
        takePayment.take(company.maker(), card(unit, "5.00"));

        ShiftId shift = openShift.open(company.maker(), BillingScene.key("shift"), FLOAT);
        takePayment.take(company.maker(), early);
        takePayment.take(company.maker(), card(unit, "7.00"));

        ShiftReport report = shifts.one(company.checker(), shift);
        assertThat(report.cash()).isEqualTo(Money.parse("10.00"));
        assertThat(report.total()).isEqualTo(Money.parse("17.00"));
        assertThat(report.expected()).isEqualTo(Money.parse("210.00"));
        assertThatThrownBy(() -> shifts.one(scene.company().maker(), shift)).isInstanceOf(NotFound.class);
    }

    @Test
    void aDifferenceNeedsAReasonAndASecondPerson() {
        Company company = scene.company();
        UnitId unit = scene.billable(company, 1).units().get(0);
        ShiftId shift = openShift.open(company.maker(), BillingScene.key("shift"), FLOAT);
        NewPayment payment = scene.cash(unit, "10.00", "2026-02-10");
        takePayment.take(company.maker(), payment);
        CashCount counted = CashCount.ofPieces(Map.of(Money.ofYuan(100), 2, Money.ofYuan(5), 1));

        assertThatThrownBy(() -> acknowledgeShift.acknowledge(company.checker(), shift))
                .isInstanceOf(ShiftNotToAcknowledge.class);
        assertThatThrownBy(() -> closeShift.close(company.checker(), shift, counted, "少"))
                .isInstanceOf(ShiftNotOpen.class);
        assertThatThrownBy(() -> closeShift.close(company.maker(), shift, counted, " "))
                .isInstanceOf(DifferenceNeedsReason.class)
                .hasMessageContainingAll("210.00", "205.00", "-5.00");
        closeShift.close(company.maker(), shift, counted, "找零多付 5 元");
        assertThatThrownBy(() -> acknowledgeShift.acknowledge(company.maker(), shift))
                .isInstanceOf(SamePersonCannotCheck.class);
        acknowledgeShift.acknowledge(company.checker(), shift);
        assertThatThrownBy(() -> acknowledgeShift.acknowledge(company.checker(), shift))
                .isInstanceOf(ShiftNotToAcknowledge.class);

        ShiftReport report = shifts.one(company.maker(), shift);
        assertThat(report.shift().closing().orElseThrow().difference()).isEqualTo(Money.parse("-5.00"));
        assertThat(report.pieces()).containsEntry(Money.ofYuan(100), 2);
        assertThat(pdf.print(report)).startsWith('%', 'P', 'D', 'F');
        assertThat(takePayment.take(company.maker(), payment))
                .as("sent again after the close")
                .isNotNull();
        assertThatThrownBy(() -> takePayment.take(company.maker(), scene.cash(unit, "1.00", "2026-02-10")))
                .isInstanceOf(ShiftNeeded.class);
    }

    @Test
    void aCashierHasOneOpenShift() {
        Company company = scene.company();
        BusinessKey key = BillingScene.key("shift");
        ShiftId shift = openShift.open(company.maker(), key, FLOAT);

        assertThat(openShift.open(company.maker(), key, FLOAT)).isEqualTo(shift);
        assertThatThrownBy(() -> openShift.open(company.maker(), key, CashCount.ofTotal(Money.ZERO)))
                .isInstanceOf(KeyReusedWithOtherContent.class);
        assertThatThrownBy(() -> openShift.open(company.maker(), BillingScene.key("shift"), FLOAT))
                .isInstanceOf(ShiftAlreadyOpen.class);
        openShift.open(company.checker(), BillingScene.key("shift"), FLOAT);
        assertThat(shifts.ofIssuer(company.maker())).hasSize(2);
    }

    @Test
    void aCloseMissesNoPaymentThatComesAtTheSameTime() throws Exception {
        Company company = scene.company();
        UnitId unit = scene.billable(company, 1).units().get(0);
        ShiftId shift = openShift.open(company.maker(), BillingScene.key("shift"), FLOAT);
        ExecutorService pool = Executors.newFixedThreadPool(6);
        for (int i = 0; i < 30; i++) {
            pool.execute(() -> {
                try {
                    takePayment.take(company.maker(), scene.cash(unit, "1.00", "2026-02-10"));
                } catch (ShiftNeeded | ShiftNotOpen refused) {
                    // came after the close
                }
            });
        }
        closeShift.close(company.maker(), shift, FLOAT, "测试");
        pool.shutdown();
        assertThat(pool.awaitTermination(1, TimeUnit.MINUTES)).isTrue();

        ShiftReport report = shifts.one(company.maker(), shift);
        assertThat(report.shift().change().plus(report.cash()))
                .isEqualTo(report.shift().closing().orElseThrow().expected());
    }

    @Test
    void refusesCountsThatCannotBe() {
        assertThatThrownBy(() -> CashCount.ofTotal(Money.parse("-0.01"))).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> CashCount.ofTotal(Money.parse("1000000000000")))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> CashCount.ofPieces(Map.of(Money.ofYuan(3), 1))).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> CashCount.ofPieces(Map.of(Money.ofYuan(5), -1)))
                .isInstanceOf(InvalidValue.class);
    }

    private static NewPayment card(UnitId unit, String yuan) {
        return new NewPayment(
                BillingScene.key("card"),
                unit,
                Money.parse(yuan),
                PaymentChannel.CARD,
                Optional.of(BillingScene.key("pos").value()),
                LocalDate.of(2026, 2, 10));
    }
}
