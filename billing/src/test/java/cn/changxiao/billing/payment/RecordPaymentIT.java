package cn.changxiao.billing.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.billing.BillingScene;
import cn.changxiao.billing.BillingScene.Company;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.RoleMissing;
import cn.changxiao.property.registration.RegisteredEstate;
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
class RecordPaymentIT implements DatabaseTest {

    @Inject
    BillingScene scene;

    @Inject
    RecordPayment recordPayment;

    @Inject
    RecordPayments recordPayments;

    @Inject
    Sql sql;

    @Test
    void paysTheOldestBillFirstAndKeepsTheRestAsCredit() {
        Company company = scene.company();
        UnitId unit = scene.billable(company, 1).units().get(0);
        scene.bill(company, "2026-01", "2026-03");

        recordPayment.record(company.maker(), scene.cash(unit, "60.00", "2026-03-05"));

        assertThat(open(unit)).containsExactly(0L, 5_636L, 5_818L);
        recordPayment.record(company.maker(), scene.cash(unit, "200.00", "2026-03-06"));
        assertThat(open(unit)).containsExactly(0L, 0L, 0L);
        assertThat(credit(unit)).isEqualTo(26_000 - 3 * 5_818);
        assertEveryFenIsSomewhere(company);
    }

    @Test
    void creditPaysTheNextBill() {
        Company company = scene.company();
        UnitId unit = scene.billable(company, 1).units().get(0);
        scene.bill(company, "2026-01", "2026-01");
        recordPayment.record(company.maker(), scene.cash(unit, "100.00", "2026-01-20"));

        scene.bill(company, "2026-02", "2026-02");

        assertThat(open(unit)).containsExactly(0L, 5_818L - (10_000 - 5_818));
        assertThat(credit(unit)).isZero();
        assertEveryFenIsSomewhere(company);
    }

    @Test
    void aRequestSentTwiceIsOnePayment() {
        Company company = scene.company();
        UnitId unit = scene.billable(company, 1).units().get(0);
        scene.bill(company, "2026-01", "2026-01");
        NewPayment payment = scene.cash(unit, "20.00", "2026-01-20");

        PaymentId first = recordPayment.record(company.maker(), payment);

        assertThat(recordPayment.record(company.maker(), payment)).isEqualTo(first);
        assertThat(scene.open(unit)).isEqualTo(3_818);
        NewPayment other = NewPayment.cash(payment.key(), unit, Money.parse("20.01"), payment.receivedOn());
        assertThatThrownBy(() -> recordPayment.record(company.maker(), other))
                .isInstanceOf(KeyReusedWithOtherContent.class);
    }

    @Test
    void aChannelTransactionIsOnePayment() {
        Company company = scene.company();
        UnitId unit = scene.billable(company, 1).units().get(0);
        recordPayment.record(company.maker(), weChat(unit, "4200001"));

        assertThatThrownBy(() -> recordPayment.record(company.maker(), weChat(unit, "4200001")))
                .isInstanceOf(ChannelTransactionUsed.class);
    }

    @Test
    void fiftyCashiersAtOneBillNeverAllocateMoreThanIsDue() throws Exception {
        Company company = scene.company();
        UnitId unit = scene.billable(company, 1).units().get(0);
        scene.bill(company, "2026-01", "2026-01");
        ExecutorService pool = Executors.newFixedThreadPool(50);
        try {
            List<Future<PaymentId>> all = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                all.add(pool.submit(
                        () -> recordPayment.record(company.maker(), scene.cash(unit, "2.00", "2026-01-20"))));
            }
            for (Future<PaymentId> each : all) {
                each.get();
            }
        } finally {
            pool.shutdown();
        }

        assertThat(scene.open(unit)).isZero();
        assertThat(credit(unit)).isEqualTo(10_000 - 5_818);
        assertThat(sql.number(
                        "SELECT COUNT(DISTINCT receipt_number) FROM billing_payment WHERE unit_id = ?", unit.value()))
                .isEqualTo(50);
        assertThat(sql.number("SELECT MAX(receipt_number) FROM billing_payment WHERE issuer_id = ?", company.id()))
                .isEqualTo(50);
        assertEveryFenIsSomewhere(company);
    }

    @Test
    void manyAtOnceGiveTheSameAsOneByOne() {
        Company one = scene.company();
        Company many = scene.company();
        RegisteredEstate oneByOne = scene.billable(one, 20);
        RegisteredEstate atOnce = scene.billable(many, 20);
        scene.bill(one, "2026-01", "2026-03");
        scene.bill(many, "2026-01", "2026-03");

        payments(oneByOne).forEach(payment -> recordPayment.record(one.maker(), payment));
        List<NewPayment> batch = payments(atOnce);
        List<PaymentId> ids = recordPayments.record(many.maker(), batch);

        assertThat(totals(one)).isEqualTo(totals(many)).isNotEmpty();
        assertThat(recordPayments.record(many.maker(), batch)).isEqualTo(ids);
        assertThat(totals(many)).isEqualTo(totals(one));
        assertEveryFenIsSomewhere(many);
    }

    @Test
    void refusesMoneyForUnitsOfOthers() {
        UnitId unit = scene.billable(scene.company(), 1).units().get(0);
        Company other = scene.company();

        assertThatThrownBy(() -> recordPayment.record(other.maker(), scene.cash(unit, "1.00", "2026-01-20")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> recordPayment.record(scene.streetOffice(), scene.cash(unit, "1.00", "2026-01-20")))
                .isInstanceOf(RoleMissing.class);
    }

    @Test
    void refusesAmountsAndDaysThatCannotBe() {
        UnitId unit = new UnitId(1);
        LocalDate day = LocalDate.of(2026, 1, 1);
        BusinessKey key = BillingScene.key("bad");

        assertThatThrownBy(() -> NewPayment.cash(key, unit, Money.parse("0"), day))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> NewPayment.cash(key, unit, Money.parse("-5"), day))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> NewPayment.cash(key, unit, Money.parse("1000000000000"), day))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> Money.parse("1.005")).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(
                        () -> new NewPayment(key, unit, Money.parse("1"), PaymentChannel.WECHAT, Optional.empty(), day))
                .isInstanceOf(InvalidValue.class);
        Company company = scene.company();
        UnitId mine = scene.billable(company, 1).units().get(0);
        assertThatThrownBy(() -> recordPayment.record(company.maker(), scene.cash(mine, "1.00", "2999-01-01")))
                .isInstanceOf(ReceivedInFuture.class);
    }

    private List<NewPayment> payments(RegisteredEstate estate) {
        List<NewPayment> payments = new ArrayList<>();
        for (int i = 0; i < estate.units().size(); i++) {
            payments.add(scene.cash(estate.units().get(i), i * 13 + ".50", "2026-02-10"));
            payments.add(scene.cash(estate.units().get(i), "7.77", "2026-03-10"));
        }
        return payments;
    }

    private NewPayment weChat(UnitId unit, String transaction) {
        return new NewPayment(
                BillingScene.key("wx"),
                unit,
                Money.parse("5.00"),
                PaymentChannel.WECHAT,
                Optional.of(transaction),
                LocalDate.of(2026, 1, 20));
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
        return sql.number("SELECT balance_fen FROM billing_credit WHERE unit_id = ?", unit.value());
    }

    private void assertEveryFenIsSomewhere(Company company) {
        long received = sql.number("SELECT SUM(amount_fen) FROM billing_payment WHERE issuer_id = ?", company.id());
        long credit = sql.number("SELECT SUM(balance_fen) FROM billing_credit WHERE issuer_id = ?", company.id());
        long due = sql.number("SELECT SUM(due_fen) FROM billing_bill WHERE issuer_id = ?", company.id());
        long open = sql.number("SELECT SUM(open_fen) FROM billing_open_item WHERE issuer_id = ?", company.id());
        long allocated = sql.number("""
                SELECT SUM(a.amount_fen) FROM billing_allocation a JOIN billing_bill b ON b.bill_id = a.bill_id
                WHERE b.issuer_id = ?
                """, company.id());
        assertThat(due).isEqualTo(allocated + open);
        assertThat(received).isEqualTo(allocated + credit);
    }
}
