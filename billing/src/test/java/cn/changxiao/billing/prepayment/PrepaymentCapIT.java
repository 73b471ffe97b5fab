package cn.changxiao.billing.prepayment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.billing.BillingScene;
import cn.changxiao.billing.BillingScene.Company;
import cn.changxiao.billing.payment.RecordPayment;
import cn.changxiao.billing.payment.RecordPayments;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A unit of 58.18 yuan a month in a place without a number of its own: twelve months, 698.16 yuan. */
@MicronautTest(transactional = false)
class PrepaymentCapIT implements DatabaseTest {

    @Inject
    TransactionOperations<Connection> transactions;

    @Inject
    BillingScene scene;

    @Inject
    RecordPayment recordPayment;

    @Inject
    RecordPayments recordPayments;

    @Inject
    PrepaymentCap cap;

    @Inject
    Sql sql;

    @Test
    void refusesCreditBeyondTheCapNamingCapClauseAndWhatCanBeTaken() {
        Company company = scene.company();
        UnitId unit = billed(company);

        assertThatThrownBy(() -> recordPayment.record(company.maker(), scene.cash(unit, "756.35", "2026-02-10")))
                .isInstanceOfSatisfying(
                        PrepaymentOverCap.class,
                        refusal -> assertThat(refusal.acceptable()).isEqualTo(Money.parse("756.34")))
                .hasMessageContainingAll("698.16", "698.17", "58.18", "12", "756.34", "杭州");
        assertThat(scene.open(unit)).isEqualTo(5_818);
        assertThat(sql.number("SELECT COUNT(*) FROM billing_payment WHERE unit_id = ?", unit.value()))
                .isZero();

        recordPayment.record(company.maker(), scene.cash(unit, "756.34", "2026-02-10"));
        assertThat(cap.credit(company.id(), unit)).isEqualTo(Money.parse("698.16"));
        assertThatThrownBy(() -> recordPayment.record(company.maker(), scene.cash(unit, "0.01", "2026-02-10")))
                .isInstanceOfSatisfying(
                        PrepaymentOverCap.class,
                        refusal -> assertThat(refusal.acceptable()).isEqualTo(Money.ZERO));
    }

    @Test
    void twoThatComeAtOnceCannotBothPass() throws Exception {
        Company company = scene.company();
        UnitId unit = billed(company);
        recordPayment.record(company.maker(), scene.cash(unit, "58.18", "2026-02-10"));
        AtomicInteger refused = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 8; i++) {
            pool.execute(() -> {
                try {
                    recordPayment.record(company.maker(), scene.cash(unit, "200.00", "2026-02-10"));
                } catch (PrepaymentOverCap over) {
                    refused.incrementAndGet();
                }
            });
        }
        pool.shutdown();
        assertThat(pool.awaitTermination(1, TimeUnit.MINUTES)).isTrue();

        assertThat(refused).hasValue(5);
        assertThat(cap.credit(company.id(), unit)).isEqualTo(Money.parse("600.00"));
    }

    @Test
    void aListIsRefusedAsAWholeIfOneUnitWouldBeOverTheCap() {
        Company company = scene.company();
        UnitId unit = billed(company);

        assertThatThrownBy(() -> recordPayments.record(
                        company.maker(),
                        List.of(scene.cash(unit, "600.00", "2026-02-10"), scene.cash(unit, "200.00", "2026-02-11"))))
                .isInstanceOfSatisfying(
                        PrepaymentOverCap.class,
                        refusal -> assertThat(refusal.acceptable()).isEqualTo(Money.parse("756.34")));

        assertThat(cap.credit(company.id(), unit)).isEqualTo(Money.ZERO);
        recordPayments.record(company.maker(), List.of(scene.cash(unit, "756.34", "2026-02-10")));
        assertThat(cap.of(company.id(), unit).orElseThrow().room()).isEqualTo(Money.ZERO);
    }

    @Test
    void moneyThatHasArrivedIsNotRefused() {
        Company company = scene.company();
        UnitId unit = billed(company);

        transactions.executeWrite(status ->
                recordPayments.recordWithin(company.maker(), List.of(scene.cash(unit, "9000.00", "2026-02-10"))));

        assertThat(cap.of(company.id(), unit).orElseThrow().room()).isEqualTo(Money.ZERO);
        assertThat(cap.credit(company.id(), unit)).isEqualTo(Money.parse("8941.82"));
    }

    private UnitId billed(Company company) {
        UnitId unit = scene.billable(company, 1).units().get(0);
        scene.bill(company, "2026-01", "2026-01");
        return unit;
    }
}
