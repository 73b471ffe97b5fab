package cn.changxiao.billing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.billing.BillingScene.Company;
import cn.changxiao.billing.adjustment.AdjustmentId;
import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.payment.NewPayment;
import cn.changxiao.billing.payment.PaymentId;
import cn.changxiao.billing.payment.RecordPayments;
import cn.changxiao.billing.refund.RefundId;
import cn.changxiao.property.Refusal;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.Area;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.registration.RegisteredEstate;
import cn.changxiao.property.unitchange.CarryOutUnitChange;
import cn.changxiao.property.unitchange.NewPart;
import cn.changxiao.property.unitchange.NewUnitChange;
import cn.changxiao.property.unitchange.ProposeUnitChange;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What must hold whatever is billed, paid, lowered, voided, refunded or split, in whatever order. */
@MicronautTest(transactional = false)
class MoneyInvariantsIT implements DatabaseTest {

    private static final int SEEDS = 20;

    @Inject
    BillingScene scene;

    @Inject
    MoneyScene money;

    @Inject
    RecordPayments recordPayments;

    @Inject
    ProposeUnitChange proposeUnitChange;

    @Inject
    CarryOutUnitChange carryOutUnitChange;

    @Inject
    Sql sql;

    @Test
    void everyFenIsAllocatedCreditedOrRefundedAndEveryTotalIsProven() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            Random random = new Random(seed);
            Company company = scene.company();
            RegisteredEstate estate = scene.billable(company, 3);
            History history =
                    new History(company, new ArrayList<>(estate.units()), new ArrayList<>(), new ArrayList<>());
            int refused = 0;
            for (int month = 1; month <= 4; month++) {
                scene.bill(company, "2026-0" + month, "2026-0" + month);
                for (UnitId unit : estate.units()) {
                    history.bills().add(money.bill(unit, "2026-0" + month));
                }
                for (int step = 0; step < 8; step++) {
                    refused += happens(random, history, month) ? 0 : 1;
                }
            }
            money.assertEveryFenIsSomewhere(company, "seed " + seed);
            assertThat(refused).as("something happens, seed %d", seed).isLessThan(28);
        }
    }

    @Test
    void theOrderOfPaymentsDoesNotChangeTotals() {
        List<String> totals = new ArrayList<>();
        for (long order = 1; order <= 3; order++) {
            Company company = scene.company();
            RegisteredEstate estate = scene.billable(company, 4);
            scene.bill(company, "2026-01", "2026-03");
            money.approve(
                    company,
                    money.proposeAdjust(company, money.bill(estate.units().get(0), "2026-02"), "2026-02", "31.41"));
            Random random = new Random(4711);
            List<NewPayment> payments = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                UnitId unit = estate.units().get(random.nextInt(4));
                payments.add(
                        scene.cash(unit, Money.ofFen(1 + random.nextInt(4_000)).toString(), "2026-03-15"));
            }
            Collections.shuffle(payments, new Random(order));
            recordPayments.record(company.maker(), payments);
            totals.add(money.totals(company).toString());
            money.assertEveryFenIsSomewhere(company, "order " + order);
        }

        assertThat(totals).as("seed 4711").containsOnly(totals.get(0));
    }

    @Test
    void twoHundredPaymentsRefundsAndAnAdjustmentOfOneBillAtOnce() throws Exception {
        Company company = scene.company();
        UnitId unit = scene.billable(company, 1).units().get(0);
        scene.bill(company, "2026-01", "2026-01");
        BillId bill = money.bill(unit, "2026-01");
        PaymentId first = money.pay(company, unit, "20.00", "2026-01-15");
        AdjustmentId adjustment = money.proposeAdjust(company, bill, "2026-01", "30.00");
        List<Callable<String>> work = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            work.add(() -> money.pay(company, unit, "0.50", "2026-01-20").toString());
        }
        for (int i = 0; i < 5; i++) {
            RefundId refund = money.request(company, unit, Optional.of(first), "4.00");
            work.add(() -> tried(() -> money.approve(company, refund)));
        }
        work.add(() -> tried(() -> money.approve(company, adjustment)));
        Collections.shuffle(work, new Random(1));

        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            for (Future<String> each : pool.invokeAll(work)) {
                assertThat(each.get()).isNotEmpty();
            }
        } finally {
            pool.shutdown();
        }

        assertThat(sql.number("SELECT SUM(amount_fen) FROM billing_open_item WHERE unit_id = ?", unit.value()))
                .isEqualTo(3_000);
        assertThat(sql.number(
                        "SELECT SUM(amount_fen) FROM billing_refund WHERE unit_id = ? AND state = 'APPROVED'",
                        unit.value()))
                .isEqualTo(2_000);
        money.assertEveryFenIsSomewhere(company, "at once");
    }

    /** False if what was tried is not possible, as with a refund of money that is no more there. */
    private boolean happens(Random random, History history, int month) {
        UnitId unit = history.present().get(random.nextInt(history.present().size()));
        Money amount = Money.ofFen(1 + random.nextInt(9_000));
        LocalDate day = LocalDate.of(2026, month, 10);
        int action = random.nextInt(12);
        return !tried(() -> {
                    if (action < 5) {
                        history.payments()
                                .add(new Paid(
                                        unit, money.pay(history.company(), unit, amount.toString(), day.toString())));
                    } else if (action < 9) {
                        lower(random, history, amount, action);
                    } else if (action < 11 && !history.payments().isEmpty()) {
                        Paid paid = history.payments()
                                .get(random.nextInt(history.payments().size()));
                        Optional<PaymentId> payment = action == 9 ? Optional.of(paid.payment()) : Optional.empty();
                        money.approve(
                                history.company(),
                                money.request(history.company(), paid.unit(), payment, amount.toString()));
                    } else if (area(unit) > 2_000) {
                        history.present().remove(unit);
                        history.present()
                                .addAll(split(unit, day, history.present().size()));
                    }
                })
                .equals("refused");
    }

    private void lower(Random random, History history, Money amount, int action) {
        BillId bill = history.bills().get(random.nextInt(history.bills().size()));
        String month = BillingMonth.of(LocalDate.of(2026, 1, 1))
                .plus(history.bills().indexOf(bill) / 3)
                .toString();
        Company company = history.company();
        AdjustmentId adjustment = switch (action) {
            case 5 -> money.proposeVoid(company, bill);
            case 6 ->
                money.proposeWaive(company, bill, amount.min(Money.ofFen(1_500)).toString());
            default ->
                money.proposeAdjust(
                        company, bill, month, amount.min(Money.ofFen(5_500)).toString());
        };
        money.approve(company, adjustment);
    }

    private static String tried(Runnable work) {
        try {
            work.run();
            return "done";
        } catch (Refusal refusal) {
            return "refused";
        }
    }

    private List<UnitId> split(UnitId old, LocalDate from, int serial) {
        long area = area(old);
        long part = area / 3;
        return carryOutUnitChange.carryOut(
                scene.streetOffice(),
                proposeUnitChange.propose(
                        Viewer.service(),
                        NewUnitChange.split(
                                BillingScene.key("split"),
                                from,
                                old,
                                List.of(
                                        part("A" + serial + "-" + old, part),
                                        part("B" + serial + "-" + old, area - part)),
                                "不动产登记 1 号",
                                "")));
    }

    private static NewPart part(String room, long area) {
        return new NewPart("1", 1, room, Area.ofHundredths(area), Optional.empty());
    }

    private long area(UnitId unit) {
        return sql.number("SELECT area_hundredths FROM registry_unit WHERE unit_id = ?", unit.value());
    }

    private record Paid(UnitId unit, PaymentId payment) {}

    private record History(Company company, List<UnitId> present, List<BillId> bills, List<Paid> payments) {}
}
