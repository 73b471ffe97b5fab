package cn.changxiao.billing.collection.asof;

import cn.changxiao.billing.BillingMonth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A month of bills, lowerings, payments of earlier days and money taken back, as commands may record them in any order. */
final class RandomMonth {

    private static final BillingMonth MONTH = BillingMonth.parse("2026-03");
    private static final LocalDate LAST = LocalDate.of(2026, 5, 10);
    private static final List<Place> PLACES = List.of(new Place(1, 1), new Place(1, 2), new Place(2, 1));

    private final Random random;
    private final List<MonthRows.Due> due = new ArrayList<>();
    private final List<MonthRows.Paid> paid = new ArrayList<>();
    private final List<MonthRows.Recovered> recovered = new ArrayList<>();
    private final List<MonthRows.Revised> revised = new ArrayList<>();
    private final Map<Place, Long> arrears = new HashMap<>();

    private RandomMonth(long seed) {
        random = new Random(seed);
    }

    static MonthRows of(long seed) {
        RandomMonth month = new RandomMonth(seed);
        for (Place place : PLACES) {
            for (int unit = 1; unit <= 3; unit++) {
                month.household(new MonthRows.Household(place, place.issuer() * 10 + unit));
            }
            month.earlierMonths(place);
        }
        return new MonthRows(MONTH, month.due, month.paid, month.recovered, month.arrears, month.revised);
    }

    static List<LocalDate> days() {
        return MONTH.firstDay().datesUntil(LAST.plusDays(2)).toList();
    }

    /** What the tables would hold on that day. */
    static MonthRows recordedBy(MonthRows rows, LocalDate day) {
        Map<Place, Long> arrears = new HashMap<>(rows.arrearsNow());
        rows.revised().stream()
                .filter(each -> each.recordedOn().isAfter(day))
                .forEach(each -> arrears.merge(each.place(), -each.fen(), Long::sum));
        return new MonthRows(
                rows.month(),
                rows.due().stream()
                        .filter(each -> !each.recordedOn().isAfter(day))
                        .toList(),
                rows.paid().stream()
                        .filter(each -> !each.recordedOn().isAfter(day))
                        .toList(),
                rows.recovered().stream()
                        .filter(each -> !each.recordedOn().isAfter(day))
                        .toList(),
                arrears,
                rows.revised().stream()
                        .filter(each -> !each.recordedOn().isAfter(day))
                        .toList());
    }

    private void household(MonthRows.Household household) {
        LocalDate now = MONTH.firstDay().minusDays(random.nextInt(10)).plusDays(random.nextInt(25));
        long owed = 1L + random.nextInt(5_000);
        due.add(new MonthRows.Due(household, now, owed));
        List<MonthRows.Paid> payments = new ArrayList<>();
        long open = owed;
        for (now = later(now); now.isBefore(LAST); now = later(now)) {
            int action = random.nextInt(10);
            if (action < 6 && open > 0) {
                long fen = random.nextInt(3) == 0 ? open : 1L + random.nextInt((int) open);
                payments.add(new MonthRows.Paid(household, received(now), now, fen));
                open -= fen;
            } else if (action < 8 && open > 0) {
                long fen = random.nextInt(3) == 0 ? open : 1L + random.nextInt((int) open);
                due.add(new MonthRows.Due(household, now, -fen));
                open -= fen;
            } else if (action == 8 && !payments.isEmpty()) {
                MonthRows.Paid back = payments.remove(random.nextInt(payments.size()));
                paid.add(back);
                paid.add(new MonthRows.Paid(household, back.countedOn(), now, -back.fen()));
                open += back.fen();
            }
        }
        paid.addAll(payments);
    }

    private void earlierMonths(Place place) {
        arrears.put(place, (long) random.nextInt(100_000));
        for (LocalDate now = later(MONTH.firstDay()); now.isBefore(LAST); now = later(now)) {
            int fen = 1 + random.nextInt(3_000);
            if (random.nextBoolean()) {
                LocalDate counted = received(now);
                recovered.add(new MonthRows.Recovered(
                        place, counted.isAfter(MONTH.lastDay()) ? MONTH.lastDay() : counted, now, fen));
            } else {
                revised.add(new MonthRows.Revised(place, now, fen - 1_500));
            }
        }
    }

    private LocalDate later(LocalDate day) {
        return day.plusDays(1 + random.nextInt(12));
    }

    /** On the day itself, or up to three weeks before it was recorded, but not before the month. */
    private LocalDate received(LocalDate recorded) {
        LocalDate day = random.nextBoolean() ? recorded : recorded.minusDays(random.nextInt(21));
        return day.isBefore(MONTH.firstDay()) ? MONTH.firstDay() : day;
    }
}
