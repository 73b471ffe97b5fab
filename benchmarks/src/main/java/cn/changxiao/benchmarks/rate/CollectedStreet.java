package cn.changxiao.benchmarks.rate;

import cn.changxiao.benchmarks.City;
import cn.changxiao.benchmarks.Fees;
import cn.changxiao.benchmarks.HistoryClock;
import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.payment.NewPayment;
import cn.changxiao.billing.payment.PaymentChannel;
import cn.changxiao.billing.payment.RecordPayments;
import cn.changxiao.billing.run.PostBillRun;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.organisation.OrganisationKind;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** A street whose households were billed for some months up to the last one and have mostly paid, some of them late. */
record CollectedStreet(City city, Viewer office, Fees fees) {

    private static final int DAYS_LATE_AT_MOST = 75;
    private static final int PAID_OF_A_HUNDRED = 85;
    private static final String OWED = """
            SELECT o.unit_id, SUM(o.open_fen) AS open_fen FROM billing_open_item o
            WHERE o.issuer_id = ? AND o.period = ? AND o.open_fen > 0 GROUP BY o.unit_id ORDER BY o.unit_id
            """;

    static CollectedStreet of(City city, String street, int households, BillingMonth last, int months) {
        Viewer office = Viewer.member(
                new UserId(3),
                "街道工作人员",
                Role.STREET_OFFICE,
                city.found(OrganisationKind.STREET_OFFICE, "测量街道办 " + street, street));
        CollectedStreet collected =
                new CollectedStreet(city, office, Fees.charge(city, city.compoundsIn(street, households)));
        SplittableRandom random = new SplittableRandom(Long.parseLong(street));
        for (int back = months - 1; back >= 0; back--) {
            collected.collect(last.plus(-back), random);
        }
        return collected;
    }

    /** Bills on the first day; each day's payments are recorded on that day. */
    private void collect(BillingMonth month, SplittableRandom random) {
        HistoryClock clock = city.bean(HistoryClock.class);
        clock.on(month.firstDay(), () -> fees.ready(month).forEach(city.bean(PostBillRun.class)::post));
        for (Viewer company : fees.companies()) {
            paid(company, month, random)
                    .forEach((day, payments) ->
                            clock.on(day, () -> city.bean(RecordPayments.class).record(company, payments)));
        }
    }

    private SortedMap<LocalDate, List<NewPayment>> paid(Viewer company, BillingMonth month, SplittableRandom random) {
        SortedMap<LocalDate, List<NewPayment>> byDay = new TreeMap<>();
        LocalDate lastDay = month.plus(1).firstDay().minusDays(1);
        city.bean(Sql.class)
                .list(
                        OWED,
                        row -> random.nextInt(100) < PAID_OF_A_HUNDRED
                                && add(
                                        byDay,
                                        payment(
                                                new UnitId(row.getLong("unit_id")),
                                                month,
                                                Money.ofFen(row.getLong("open_fen")),
                                                day(month, lastDay, random))),
                        company.organisationKey(),
                        month.number());
        return byDay;
    }

    private static boolean add(SortedMap<LocalDate, List<NewPayment>> byDay, NewPayment payment) {
        return byDay.computeIfAbsent(payment.receivedOn(), day -> new ArrayList<>())
                .add(payment);
    }

    private static NewPayment payment(UnitId unit, BillingMonth month, Money amount, LocalDate day) {
        String reference = "rate-%s-%s".formatted(unit, month);
        return new NewPayment(
                new BusinessKey(reference), unit, amount, PaymentChannel.TRANSFER, Optional.of(reference), day);
    }

    /** Two of three in the month, one of three later; in the last month all in it, for no payment is of the future. */
    private LocalDate day(BillingMonth month, LocalDate lastDay, SplittableRandom random) {
        LocalDate inTime = month.firstDay().plusDays(random.nextInt(lastDay.getDayOfMonth()));
        LocalDate late = lastDay.plusDays(1L + random.nextInt(DAYS_LATE_AT_MOST));
        return random.nextInt(3) < 2 || late.isAfter(LocalDate.now(city.bean(Clock.class))) ? inTime : late;
    }
}
