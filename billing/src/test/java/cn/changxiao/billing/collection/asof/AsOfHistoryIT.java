package cn.changxiao.billing.collection.asof;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.BillingScene;
import cn.changxiao.billing.BillingScene.Company;
import cn.changxiao.billing.MoneyScene;
import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.collection.CollectionTotals;
import cn.changxiao.billing.collection.revision.ProveRevisions;
import cn.changxiao.billing.collection.rollup.RateRollup;
import cn.changxiao.billing.payment.PaymentId;
import cn.changxiao.property.Refusal;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.registration.RegisteredEstate;
import cn.changxiao.testing.DatabaseTest;
import cn.changxiao.testing.MovableClock;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** Months of random billing, also late, paying, also back-dated, lowering and refunding, on a clock that only goes on. */
@MicronautTest(transactional = false)
@Property(name = "test.movable-clock", value = "true")
class AsOfHistoryIT implements DatabaseTest {

    private static final int SEEDS = 20;
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 4, 20);
    private static final List<BillingMonth> MONTHS =
            BillingMonth.parse("2026-01").to(BillingMonth.parse("2026-03"));

    @Inject
    MovableClock clock;

    @Inject
    BillingScene scene;

    @Inject
    MoneyScene money;

    @Inject
    AsOfBoards asOfBoards;

    @Inject
    ReadMonthRows readMonthRows;

    @Inject
    RateRollup rateRollup;

    @Inject
    ProveRevisions proveRevisions;

    @Inject
    Sql sql;

    @Test
    void everyDayStaysAsItWasKnownAndIsNowWhatTheRowsSay() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            History history = tell(seed);
            Company company = history.company;
            assertThat(history.seen).as("seed %d", seed).isNotEmpty();
            history.seen.forEach((asked, seen) -> assertThat(totals(company, asked, Knowledge.KNOWN_THEN))
                    .as("seed %d, %s", history.seed, asked)
                    .isEqualTo(seen));
            for (BillingMonth month : MONTHS) {
                everyDayIsBruteForce(history, month);
                Asked today = new Asked(month, LAST);
                assertThat(totals(company, today, Knowledge.KNOWN_NOW))
                        .as("seed %d, today, %s", seed, month)
                        .isEqualTo(rateRollup.of(company.maker(), month).totals());
            }
            assertThat(history.refused).as("something happens, seed %d", seed).isLessThan(40);
            assertThat(proveRevisions.prove()).as("seed %d", seed).noneMatch(each -> each.issuer() == company.id());
        }
    }

    private void everyDayIsBruteForce(History history, BillingMonth month) {
        MonthRows rows =
                readMonthRows.read(List.of(history.estate.compound().value()), 0, month, month.firstDay(), LAST);
        MonthRows plain = plainly(history, month);
        for (LocalDate day : month.firstDay().datesUntil(LAST.plusDays(1)).toList()) {
            for (Knowledge knowledge : Knowledge.values()) {
                SortedMap<Place, CollectionTotals> found = new MonthAsOf(rows, day).totals(knowledge);
                assertThat(found.values().stream().reduce(CollectionTotals.NONE, CollectionTotals::plus))
                        .as("seed %d, %s on %s, %s", history.seed, month, day, knowledge)
                        .isEqualTo(BruteForce.totals(plain, day, knowledge).values().stream()
                                .reduce(CollectionTotals.NONE, CollectionTotals::plus));
            }
        }
    }

    /** Read without the columns, indexes and the log that the product reads by, arrears from all rows of earlier months. */
    private MonthRows plainly(History history, BillingMonth month) {
        long issuer = history.company.id();
        Place place = new Place(history.estate.compound().value(), issuer);
        List<MonthRows.Due> due = new ArrayList<>();
        List<MonthRows.Paid> paid = new ArrayList<>();
        List<MonthRows.Recovered> recovered = new ArrayList<>();
        List<MonthRows.Revised> revised = new ArrayList<>();
        long[] arrears = new long[1];
        for (Row row : sql.list("""
                SELECT b.unit_id, i.period, DATE(COALESCE((SELECT j.checked_at FROM billing_adjustment_line l
                        JOIN billing_adjustment j ON j.adjustment_id = l.adjustment_id
                        WHERE l.period = i.period AND l.unit_id = i.unit_id AND l.fee_item_id = i.fee_item_id
                            AND l.sequence_no = i.sequence_no),
                    (SELECT r.posted_at FROM billing_run r WHERE r.run_id = b.run_id))) AS recorded_on,
                    DATE '2000-01-01' AS counted_on, i.amount_fen
                FROM billing_bill_item i JOIN billing_bill b ON b.bill_id = i.bill_id WHERE b.issuer_id = ?
                """, Row::read, issuer)) {
            if (row.month().equals(month)) {
                due.add(new MonthRows.Due(new MonthRows.Household(place, row.unit()), row.recordedOn(), row.fen()));
            } else if (month.isAfter(row.month())) {
                arrears[0] += row.fen();
                revised.add(new MonthRows.Revised(place, row.recordedOn(), row.fen()));
            }
        }
        for (Row row : sql.list("""
                SELECT b.unit_id, a.period, DATE(a.recorded_at) AS recorded_on, a.amount_fen,
                    GREATEST(COALESCE(p.received_on, a.counted_on), STR_TO_DATE(CONCAT(a.period, '01'), '%Y%m%d'))
                        AS counted_on
                FROM billing_allocation a JOIN billing_bill b ON b.bill_id = a.bill_id
                LEFT JOIN billing_payment p ON p.payment_id = a.payment_id WHERE b.issuer_id = ?
                """, Row::read, issuer)) {
            if (row.month().equals(month)) {
                paid.add(new MonthRows.Paid(
                        new MonthRows.Household(place, row.unit()), row.countedOn(), row.recordedOn(), row.fen()));
            } else if (month.isAfter(row.month()) && row.countedOn().isBefore(month.firstDay())) {
                arrears[0] -= row.fen();
                revised.add(new MonthRows.Revised(place, row.recordedOn(), -row.fen()));
            } else if (month.isAfter(row.month()) && !row.countedOn().isAfter(month.lastDay())) {
                recovered.add(new MonthRows.Recovered(place, row.countedOn(), row.recordedOn(), row.fen()));
            }
        }
        return new MonthRows(month, due, paid, recovered, Map.of(place, arrears[0]), revised);
    }

    private History tell(long seed) {
        clock.set(FIRST.atTime(9, 0));
        Company company = scene.company();
        History history = new History(seed, company, scene.billable(company, 3));
        List<BillingMonth> unbilled = new ArrayList<>(MONTHS);
        for (LocalDate day = FIRST; day.isBefore(LAST); day = day.plusDays(1 + history.random.nextInt(4))) {
            clock.set(day.atTime(9, 0));
            if (!unbilled.isEmpty() && mayBill(history, unbilled.get(0), day)) {
                bill(history, unbilled.remove(0));
            }
            for (int i = history.random.nextInt(3); i > 0 && !history.bills.isEmpty(); i--) {
                clock.set(day.atTime(9 + i, 0));
                happens(history, day);
            }
            BillingMonth month = MONTHS.get(history.random.nextInt(3));
            if (!day.isBefore(month.firstDay())) {
                Asked asked = new Asked(month, day);
                history.seen.put(asked, totals(company, asked, Knowledge.KNOWN_NOW));
            }
        }
        clock.set(LAST.atTime(18, 0));
        return history;
    }

    private static boolean mayBill(History history, BillingMonth month, LocalDate day) {
        return day.isAfter(month.firstDay().minusDays(5)) && history.random.nextInt(4) == 0;
    }

    private void bill(History history, BillingMonth month) {
        scene.bill(history.company, month.toString(), month.toString());
        history.estate.units().forEach(unit -> history.bills.add(money.bill(unit, month.toString())));
        history.billed.add(month);
    }

    /** What is not possible, as a refund of money that is no more there, is refused and changes nothing. */
    private void happens(History history, LocalDate today) {
        Random random = history.random;
        UnitId unit = history.estate.units().get(random.nextInt(3));
        int bill = random.nextInt(history.bills.size());
        Money amount = Money.ofFen(1 + random.nextInt(7_000));
        try {
            switch (random.nextInt(10)) {
                case 0, 1, 2, 3, 4 -> {
                    LocalDate received = today.minusDays(random.nextBoolean() ? 0 : random.nextInt(20));
                    history.payments.add(money.pay(history.company, unit, amount.toString(), received.toString()));
                    history.payers.add(unit);
                }
                case 5 -> money.approve(history.company, money.proposeVoid(history.company, history.bills.get(bill)));
                case 6 ->
                    money.approve(
                            history.company,
                            money.proposeWaive(
                                    history.company,
                                    history.bills.get(bill),
                                    amount.min(Money.ofFen(1_500)).toString()));
                case 7 ->
                    money.approve(
                            history.company,
                            money.proposeAdjust(
                                    history.company,
                                    history.bills.get(bill),
                                    history.billed.get(bill / 3).toString(),
                                    amount.min(Money.ofFen(5_500)).toString()));
                default -> refund(history, amount);
            }
        } catch (Refusal refused) {
            history.refused++;
        }
    }

    private void refund(History history, Money amount) {
        int payment = history.random.nextInt(Math.max(1, history.payments.size()));
        if (payment < history.payments.size()) {
            money.approve(
                    history.company,
                    money.request(
                            history.company,
                            history.payers.get(payment),
                            Optional.of(history.payments.get(payment)),
                            amount.toString()));
        }
    }

    private CollectionTotals totals(Company company, Asked asked, Knowledge knowledge) {
        return asOfBoards.of(company.maker(), asked.month(), asked.day()).totals(knowledge);
    }

    private record Asked(BillingMonth month, LocalDate day) {}

    private record Row(BillingMonth month, long unit, LocalDate recordedOn, LocalDate countedOn, long fen) {

        static Row read(ResultSet row) throws SQLException {
            return new Row(
                    new BillingMonth(row.getInt("period")),
                    row.getLong("unit_id"),
                    row.getObject("recorded_on", LocalDate.class),
                    row.getObject("counted_on", LocalDate.class),
                    row.getLong("amount_fen"));
        }
    }

    /** One company's story, and what was seen while it was told. */
    private static final class History {

        private final long seed;
        private final Random random;
        private final Company company;
        private final RegisteredEstate estate;
        private final List<BillId> bills = new ArrayList<>();
        private final List<BillingMonth> billed = new ArrayList<>();
        private final List<PaymentId> payments = new ArrayList<>();
        private final List<UnitId> payers = new ArrayList<>();
        private final Map<Asked, CollectionTotals> seen = new LinkedHashMap<>();
        private int refused;

        History(long seed, Company company, RegisteredEstate estate) {
            this.seed = seed;
            this.random = new Random(seed);
            this.company = company;
            this.estate = estate;
        }
    }
}
