package cn.changxiao.billing.collection.asof;

import cn.changxiao.billing.collection.CollectionTotals;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The definitions read out loud, one household and one day after another. */
final class BruteForce {

    private BruteForce() {}

    static SortedMap<Place, CollectionTotals> totals(MonthRows rows, LocalDate day, Knowledge knowledge) {
        SortedMap<Place, CollectionTotals> totals = new TreeMap<>();
        for (MonthRows.Household household : households(rows, day, knowledge)) {
            totals.merge(household.place(), ofHousehold(rows, household, day, knowledge), CollectionTotals::plus);
        }
        for (MonthRows.Recovered each : rows.recovered()) {
            if (counts(each.countedOn(), each.recordedOn(), day, knowledge)) {
                totals.merge(each.place(), only(0, each.fen()), CollectionTotals::plus);
            }
        }
        rows.arrearsNow().forEach((place, fen) -> totals.merge(place, only(fen, 0), CollectionTotals::plus));
        for (MonthRows.Revised each : rows.revised()) {
            if (knowledge == Knowledge.KNOWN_THEN && each.recordedOn().isAfter(day)) {
                totals.merge(each.place(), only(-each.fen(), 0), CollectionTotals::plus);
            }
        }
        return totals;
    }

    private static Set<MonthRows.Household> households(MonthRows rows, LocalDate day, Knowledge knowledge) {
        Set<MonthRows.Household> households = new HashSet<>();
        rows.due().stream()
                .filter(each -> counts(rows.month().firstDay(), each.recordedOn(), day, knowledge))
                .forEach(each -> households.add(each.household()));
        rows.paid().stream()
                .filter(each -> counts(each.countedOn(), each.recordedOn(), day, knowledge))
                .forEach(each -> households.add(each.household()));
        return households;
    }

    private static CollectionTotals ofHousehold(
            MonthRows rows, MonthRows.Household household, LocalDate day, Knowledge knowledge) {
        long due = rows.due().stream()
                .filter(each -> each.household().equals(household))
                .filter(each -> counts(rows.month().firstDay(), each.recordedOn(), day, knowledge))
                .mapToLong(MonthRows.Due::fen)
                .sum();
        TreeMap<LocalDate, Long> ofDay = new TreeMap<>();
        rows.paid().stream()
                .filter(each -> each.household().equals(household))
                .filter(each -> counts(each.countedOn(), each.recordedOn(), day, knowledge))
                .forEach(each -> ofDay.merge(each.countedOn(), each.fen(), Long::sum));
        ofDay.values().removeIf(fen -> fen == 0);
        LocalDate cutOff = rows.month().lastDay();
        long onTime = sum(ofDay.headMap(cutOff, true).values());
        long late = sum(ofDay.tailMap(cutOff, false).values());
        boolean isSettled = due > 0 && onTime + late == due;
        boolean isLate = isSettled && lastDay(ofDay).isAfter(cutOff);
        return new CollectionTotals(
                Money.ofFen(due),
                Money.ofFen(onTime),
                Money.ofFen(late),
                Money.ZERO,
                Money.ZERO,
                due > 0 ? 1 : 0,
                isSettled && !isLate ? 1 : 0,
                isLate ? 1 : 0);
    }

    private static LocalDate lastDay(SortedMap<LocalDate, Long> ofDay) {
        return ofDay.lastKey();
    }

    private static long sum(Collection<Long> fen) {
        return fen.stream().mapToLong(Long::longValue).sum();
    }

    private static boolean counts(LocalDate countedOn, LocalDate recordedOn, LocalDate day, Knowledge knowledge) {
        boolean isKnown = knowledge == Knowledge.KNOWN_NOW || recordedOn.compareTo(day) <= 0;
        return isKnown && countedOn.compareTo(day) <= 0;
    }

    private static CollectionTotals only(long arrears, long recovered) {
        return new CollectionTotals(
                Money.ZERO, Money.ZERO, Money.ZERO, Money.ofFen(arrears), Money.ofFen(recovered), 0, 0, 0);
    }
}
