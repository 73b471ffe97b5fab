package cn.changxiao.billing.release;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.billing.BillingScene;
import cn.changxiao.billing.BillingScene.Company;
import cn.changxiao.billing.collection.ProveCollection;
import cn.changxiao.billing.payment.PaymentId;
import cn.changxiao.billing.payment.RecordPayment;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.registration.RegisteredEstate;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class ReleaseIT implements DatabaseTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 5, 1, 12, 0);

    @Inject
    BillingScene scene;

    @Inject
    RecordPayment recordPayment;

    @Inject
    Release release;

    @Inject
    ProveCollection proveCollection;

    @Inject
    TransactionOperations<Connection> transactions;

    @Inject
    Sql sql;

    /** 58.18 due in January: 30 in time and 28.18 in March settle it late; what is taken back nets in its own month. */
    @Test
    void opensTheItemAgainLowersTheTotalsAndUnsettlesTheHousehold() {
        Company company = scene.company();
        UnitId unit = scene.billable(company, 1).units().get(0);
        scene.bill(company, "2026-01", "2026-01");
        PaymentId inTime = pay(company, unit, "30.00", "2026-01-20");
        PaymentId late = pay(company, unit, "28.18", "2026-03-05");
        assertThat(totals(company)).containsExactly("202601,5818,3000,2818,0,1,0,1", "202603,0,0,0,2818,0,0,0");

        assertThat(takeBack(company, late, "20.00")).isEqualTo(Money.parse("20.00"));
        assertThat(totals(company)).containsExactly("202601,5818,3000,818,0,1,0,0", "202603,0,0,0,818,0,0,0");
        assertThat(scene.open(unit)).isEqualTo(2_000);
        assertThat(credit(unit)).isEqualTo(2_000);

        assertThat(takeBack(company, late, "20.00")).isEqualTo(Money.parse("8.18"));
        assertThat(takeBack(company, late, "20.00")).isEqualTo(Money.ZERO);
        pay(company, unit, "28.18", "2026-01-31");
        assertThat(totals(company)).containsExactly("202601,5818,5818,0,0,1,1,0", "202603,0,0,0,0,0,0,0");

        assertThat(takeBack(company, inTime, "99.00")).isEqualTo(Money.parse("30.00"));
        assertThat(totals(company).get(0)).isEqualTo("202601,5818,2818,0,0,1,0,0");
        assertThat(credit(unit)).isEqualTo(5_818);
        assertThat(proveCollection.prove()).isEmpty();
    }

    @Test
    void takesTheNewestMonthOfAPaymentFirst() {
        Company company = scene.company();
        UnitId unit = scene.billable(company, 1).units().get(0);
        scene.bill(company, "2026-01", "2026-03");
        PaymentId payment = pay(company, unit, "174.54", "2026-02-20");

        takeBack(company, payment, "60.00");

        assertThat(open(unit)).containsExactly(0L, 182L, 5_818L);
        assertThat(proveCollection.prove()).isEmpty();
    }

    @Test
    void whatTheCreditGaveComesBackToTheCredit() {
        Company company = scene.company();
        UnitId unit = scene.billable(company, 1).units().get(0);
        scene.bill(company, "2026-01", "2026-01");
        pay(company, unit, "100.00", "2026-01-20");
        scene.bill(company, "2026-02", "2026-02");
        assertThat(credit(unit)).isZero();

        Money taken = inTransaction(() -> release.ofCredit(company.id(), unit, Money.parse("41.00"), NOW));

        assertThat(taken).isEqualTo(Money.parse("41.00"));
        assertThat(credit(unit)).isEqualTo(4_100);
        assertThat(open(unit)).containsExactly(0L, 5_818L - 82L);
        assertThat(proveCollection.prove()).isEmpty();
    }

    /** Payments, releases and bills in any order: nothing is lost and every monthly total is proven. */
    @Test
    void randomReleasesKeepEveryFen() {
        for (long seed = 1; seed <= 8; seed++) {
            Random random = new Random(seed);
            Company company = scene.company();
            RegisteredEstate estate = scene.billable(company, 3);
            List<PaymentId> payments = new ArrayList<>();
            for (int month = 1; month <= 4; month++) {
                scene.bill(company, "2026-0" + month, "2026-0" + month);
                for (int step = 0; step < 6; step++) {
                    Money amount = Money.ofFen(1 + random.nextInt(15_000));
                    UnitId unit = estate.units().get(random.nextInt(3));
                    int action = random.nextInt(4);
                    if (action == 0 && !payments.isEmpty()) {
                        takeBack(company, payments.get(random.nextInt(payments.size())), amount.toString());
                    } else if (action == 1) {
                        inTransaction(() -> release.ofCredit(company.id(), unit, amount, NOW));
                    } else {
                        String day = "2026-%02d-%02d".formatted(random.nextInt(1, 6), random.nextInt(1, 29));
                        payments.add(pay(company, unit, amount.toString(), day));
                    }
                }
            }
            assertEveryFenIsSomewhere(company, seed);
            assertThat(proveCollection.prove()).as("seed %d", seed).isEmpty();
        }
    }

    private void assertEveryFenIsSomewhere(Company company, long seed) {
        long received = sum("billing_payment", "amount_fen", company);
        long credit = sum("billing_credit", "balance_fen", company);
        long due = sum("billing_bill", "due_fen", company);
        long open = sum("billing_open_item", "open_fen", company);
        long allocated = sql.number("""
                SELECT SUM(a.amount_fen) FROM billing_allocation a JOIN billing_bill b ON b.bill_id = a.bill_id
                WHERE b.issuer_id = ?
                """, company.id());
        assertThat(due).as("seed %d", seed).isEqualTo(allocated + open);
        assertThat(received).as("seed %d", seed).isEqualTo(allocated + credit);
    }

    private long sum(String table, String column, Company company) {
        return sql.number("SELECT SUM(" + column + ") FROM " + table + " WHERE issuer_id = ?", company.id());
    }

    private PaymentId pay(Company company, UnitId unit, String yuan, String day) {
        return recordPayment.record(company.maker(), scene.cash(unit, yuan, day));
    }

    private Money takeBack(Company company, PaymentId payment, String yuan) {
        return inTransaction(() -> release.ofPayment(company.id(), payment, Money.parse(yuan), NOW));
    }

    private Money inTransaction(Supplier<Money> work) {
        return transactions.executeWrite(status -> work.get());
    }

    private List<String> totals(Company company) {
        return sql.list("""
                SELECT CONCAT_WS(',', period, due_fen, on_time_fen, late_fen, recovered_fen, households_due,
                    households_on_time, households_late)
                FROM billing_collection_month WHERE issuer_id = ? ORDER BY period
                """, row -> row.getString(1), company.id());
    }

    private List<Long> open(UnitId unit) {
        return sql.list(
                "SELECT open_fen FROM billing_open_item WHERE unit_id = ? ORDER BY period",
                row -> row.getLong(1),
                unit.value());
    }

    private long credit(UnitId unit) {
        return sql.number("SELECT SUM(balance_fen) FROM billing_credit WHERE unit_id = ?", unit.value());
    }
}
