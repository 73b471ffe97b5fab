package cn.changxiao.billing.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.billing.BillingScene;
import cn.changxiao.billing.BillingScene.Company;
import cn.changxiao.billing.collection.ProveCollection;
import cn.changxiao.billing.payment.NewPayment;
import cn.changxiao.billing.payment.PaymentId;
import cn.changxiao.billing.payment.RecordPayment;
import cn.changxiao.billing.payment.RecordPayments;
import cn.changxiao.billing.prepayment.PrepaymentOverCap;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.Area;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.ownership.Holding;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.registration.RegisteredEstate;
import cn.changxiao.property.unitchange.CarryOutUnitChange;
import cn.changxiao.property.unitchange.NewPart;
import cn.changxiao.property.unitchange.NewUnitChange;
import cn.changxiao.property.unitchange.ProposeUnitChange;
import cn.changxiao.property.unitchange.UnitChangeKind;
import cn.changxiao.property.unitchange.UnitLapsed;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class CarryFeesIT implements DatabaseTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 15);

    @Inject
    BillingScene scene;

    @Inject
    RecordPayment recordPayment;

    /** The bulk door knows no cap of prepayments. */
    @Inject
    RecordPayments recordPayments;

    @Inject
    ProposeUnitChange proposeUnitChange;

    @Inject
    CarryOutUnitChange carryOutUnitChange;

    @Inject
    ProveCollection proveCollection;

    @Inject
    Sql sql;

    @Test
    void aSplitCarriesArrearsByAreaToTheFenAndBillsTheNewUnitsOnly() {
        Company company = scene.company();
        RegisteredEstate estate = scene.billable(company, 1);
        UnitId old = estate.units().get(0);
        scene.bill(company, "2026-01", "2026-03");
        recordPayment.record(company.maker(), scene.cash(old, "20.01", "2026-02-01"));

        List<UnitId> parts = split(old, MARCH, "101A", "44.74", "101B", "44.76");

        assertThat(scene.open(old)).isZero();
        assertThat(scene.open(parts.get(0)) + scene.open(parts.get(1))).isEqualTo(3 * 5_818 - 2_001);
        // 38.17 yuan by 4474 : 4476 is 19.08 and 19.09; 58.18 yuan is 29.08 and 29.10.
        assertThat(openOf(parts.get(0))).containsExactly(1_908L, 2_908L, 2_908L);
        assertThat(openOf(parts.get(1))).containsExactly(1_909L, 2_910L, 2_910L);
        scene.bill(company, "2026-03", "2026-03");
        assertThat(openOf(parts.get(0))).as("the old unit was billed for March").hasSize(3);
        scene.bill(company, "2026-04", "2026-04");
        assertThat(sql.number("SELECT COUNT(*) FROM billing_bill WHERE unit_id = ? AND period > 202603", old.value()))
                .isZero();
        assertThat(sql.number(
                        "SELECT COUNT(*) FROM billing_run_parked WHERE unit_id = ? AND last_period > 202603",
                        old.value()))
                .isZero();
        assertThat(openOf(parts.get(0))).hasSize(4);
        assertThat(proveCollection.prove()).isEmpty();
        assertEveryFenIsSomewhere(estate.compound());
    }

    @Test
    void theLastOfThePartsToPaySettlesTheHouseholdOnce() throws Exception {
        Company company = scene.company();
        RegisteredEstate estate = scene.billable(company, 1);
        scene.bill(company, "2026-01", "2026-01");
        List<UnitId> parts = split(estate.units().get(0), MARCH, "101A", "40.00", "101B", "49.50");
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<Future<PaymentId>> payments = new ArrayList<>();
            for (UnitId part : parts) {
                String due = Money.ofFen(scene.open(part)).toString();
                payments.add(
                        pool.submit(() -> recordPayment.record(company.maker(), scene.cash(part, due, "2026-03-20"))));
            }
            for (Future<PaymentId> payment : payments) {
                payment.get();
            }
        } finally {
            pool.shutdown();
        }

        assertThat(scene.open(parts.get(0)) + scene.open(parts.get(1))).isZero();
        assertThat(sql.number(
                        "SELECT households_late FROM billing_collection_month WHERE compound_id = ? AND period = 202601",
                        estate.compound().value()))
                .isEqualTo(1);
        assertThat(proveCollection.prove()).isEmpty();
    }

    @Test
    void aMergeBringsArrearsAndCreditTogether() {
        Company company = scene.company();
        RegisteredEstate estate = scene.billable(company, 2);
        UnitId first = estate.units().get(0);
        UnitId second = estate.units().get(1);
        scene.bill(company, "2026-01", "2026-02");
        recordPayment.record(company.maker(), scene.cash(second, "150.00", "2026-02-01"));

        UnitId merged = merge(estate.units(), MARCH, "101-102");

        assertThat(scene.open(first) + scene.open(second)).isZero();
        assertThat(scene.open(merged)).isEqualTo(2 * 5_818);
        assertThat(credit(merged)).isEqualTo(15_000 - 2 * 5_818);
        assertThat(credit(second)).isZero();
        scene.bill(company, "2026-04", "2026-04");
        assertThat(credit(merged)).isZero();
        assertThat(proveCollection.prove()).isEmpty();
        assertEveryFenIsSomewhere(estate.compound());
    }

    @Test
    void refusesAUnitThatIsBilledFromThatDayOnOrIsInAnOpenRun() {
        Company company = scene.company();
        RegisteredEstate estate = scene.billable(company, 1);
        UnitId unit = estate.units().get(0);
        scene.bill(company, "2026-01", "2026-03");

        assertThatThrownBy(() -> split(unit, LocalDate.of(2026, 3, 1), "101A", "40.00", "101B", "49.50"))
                .isInstanceOf(BilledAfterChange.class)
                .hasMessageContaining("2026");
        scene.signedOff(company, "2026-05", "2026-05");
        assertThatThrownBy(() -> split(unit, MARCH, "101A", "40.00", "101B", "49.50"))
                .isInstanceOf(BillRunOpen.class);

        assertThat(scene.open(unit)).isEqualTo(3 * 5_818);
        assertThat(sql.number(
                        "SELECT COUNT(*) FROM registry_unit WHERE compound_id = ?",
                        estate.compound().value()))
                .isEqualTo(1);
    }

    @Test
    void aLapsedUnitTakesNoMoneyAndIsNotSplitAgain() {
        Company company = scene.company();
        RegisteredEstate estate = scene.billable(company, 1);
        UnitId old = estate.units().get(0);
        split(old, MARCH, "101A", "40.00", "101B", "49.50");

        assertThatThrownBy(() -> recordPayment.record(company.maker(), scene.cash(old, "1.00", "2026-03-20")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> split(old, MARCH.plusDays(1), "101C", "40.00", "101D", "49.50"))
                .isInstanceOf(UnitLapsed.class);
    }

    /** Bills, payments, splits and merges in random order: no fen is lost and every monthly total is proven. */
    @Test
    void randomChangesAndPaymentsKeepEveryFen() {
        for (long seed = 1; seed <= 5; seed++) {
            Random random = new Random(seed);
            Company company = scene.company();
            RegisteredEstate estate = scene.billable(company, 4);
            List<UnitId> present = new ArrayList<>(estate.units());
            int serial = 0;
            for (int month = 1; month <= 6; month++) {
                scene.bill(company, "2026-0" + month, "2026-0" + month);
                for (int step = 0; step < 3; step++) {
                    UnitId unit = present.get(random.nextInt(present.size()));
                    LocalDate day = LocalDate.of(2026, month, 10 + step);
                    int action = random.nextInt(4);
                    if (action == 0 && area(unit) > 1_000) {
                        long part = 1 + random.nextLong(area(unit) - 1);
                        present.remove(unit);
                        present.addAll(split(
                                unit,
                                day,
                                "S" + serial++,
                                Area.ofHundredths(part).toString(),
                                "S" + serial++,
                                Area.ofHundredths(area(unit) - part).toString()));
                    } else if (action == 1 && present.size() > 2) {
                        List<UnitId> two = List.of(present.remove(0), present.remove(0));
                        present.add(merge(two, day, "M" + serial++));
                    } else {
                        Money amount = Money.ofFen(1 + random.nextInt(15_000));
                        payUnlessOverTheCap(company, scene.cash(unit, amount.toString(), day.toString()));
                    }
                    assertEveryFenIsSomewhere(estate.compound());
                }
            }
            assertThat(proveCollection.prove()).as("seed %d", seed).isEmpty();
        }
    }

    /** A unit that splits have made small may prepay little; what is refused leaves no trace, which the sums show. */
    private void payUnlessOverTheCap(Company company, NewPayment payment) {
        try {
            recordPayments.record(company.maker(), List.of(payment));
        } catch (PrepaymentOverCap refused) {
            assertThat(refused).hasMessageContaining("预收上限");
        }
    }

    private List<UnitId> split(UnitId old, LocalDate from, String room1, String area1, String room2, String area2) {
        return change(NewUnitChange.split(
                BillingScene.key("split"),
                from,
                old,
                List.of(part(room1, area1), part(room2, area2)),
                "不动产登记 1 号",
                ""));
    }

    private UnitId merge(List<UnitId> olds, LocalDate from, String room) {
        long area = olds.stream().mapToLong(this::area).sum();
        PersonId owner = sql.first(
                        "SELECT person_id FROM registry_ownership WHERE unit_id = ? AND valid_until > ?",
                        row -> new PersonId(row.getLong(1)),
                        olds.get(0).value(),
                        from)
                .orElseThrow();
        return change(new NewUnitChange(
                        BillingScene.key("merge"),
                        UnitChangeKind.MERGE,
                        from,
                        olds,
                        List.of(part(room, Area.ofHundredths(area).toString())),
                        List.of(new Holding(owner, 1, 1)),
                        "不动产登记 2 号",
                        ""))
                .get(0);
    }

    private List<UnitId> change(NewUnitChange change) {
        return carryOutUnitChange.carryOut(scene.streetOffice(), proposeUnitChange.propose(Viewer.service(), change));
    }

    private static NewPart part(String room, String area) {
        return new NewPart("1", 1, room, Area.parse(area), Optional.empty());
    }

    private long area(UnitId unit) {
        return sql.number("SELECT area_hundredths FROM registry_unit WHERE unit_id = ?", unit.value());
    }

    private List<Long> openOf(UnitId unit) {
        return sql.list(
                "SELECT open_fen FROM billing_open_item WHERE unit_id = ? ORDER BY period",
                row -> row.getLong(1),
                unit.value());
    }

    private long credit(UnitId unit) {
        return sql.number("SELECT SUM(balance_fen) FROM billing_credit WHERE unit_id = ?", unit.value());
    }

    /** Billed is paid or open, paid in advance is used or credit, and what was carried off a unit is not open on it. */
    private void assertEveryFenIsSomewhere(CompoundId compound) {
        long id = compound.value();
        assertThat(sql.number("SELECT SUM(due_fen) FROM billing_bill WHERE compound_id = ?", id))
                .isEqualTo(sql.number("SELECT SUM(open_fen) FROM billing_open_item WHERE compound_id = ?", id)
                        + sql.number(
                                "SELECT SUM(a.amount_fen) FROM billing_allocation a"
                                        + " JOIN billing_bill b ON b.bill_id = a.bill_id WHERE b.compound_id = ?",
                                id));
        assertThat(sql.number("SELECT SUM(credited_fen) FROM billing_payment WHERE compound_id = ?", id))
                .isEqualTo(sql.number("SELECT SUM(balance_fen) FROM billing_credit WHERE compound_id = ?", id)
                        + sql.number(
                                "SELECT SUM(a.amount_fen) FROM billing_allocation a JOIN billing_bill b"
                                        + " ON b.bill_id = a.bill_id WHERE a.payment_id IS NULL AND b.compound_id = ?",
                                id));
        assertThat(sql.number(
                        "SELECT COUNT(*) FROM registry_unit u JOIN billing_open_item o ON o.unit_id = u.unit_id"
                                + " WHERE u.compound_id = ? AND u.lapsed_on <> '9999-12-31' AND o.open_fen > 0",
                        id))
                .isZero();
    }
}
