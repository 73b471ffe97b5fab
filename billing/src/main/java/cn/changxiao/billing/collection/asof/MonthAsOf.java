package cn.changxiao.billing.collection.asof;

import cn.changxiao.billing.collection.CollectionTotals;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A month on one of its days or a later one. Pure: the same rows give the same figures, and rows recorded later change
 * nothing in what was known then. A household is settled when nothing of what it owes is open; late if any money of it, net
 * of what was taken back, counts after the month.
 */
record MonthAsOf(MonthRows rows, LocalDate day) {

    MonthAsOf {
        if (day.isBefore(rows.month().firstDay())) {
            throw new IllegalArgumentException("%s has not begun on %s".formatted(rows.month(), day));
        }
    }

    SortedMap<Place, CollectionTotals> totals(Knowledge knowledge) {
        SortedMap<Place, Sum> places = new TreeMap<>();
        households(knowledge)
                .forEach((household, sum) -> of(places, household.place()).addHousehold(sum));
        for (MonthRows.Recovered each : rows.recovered()) {
            if (!each.countedOn().isAfter(day) && knowledge.covers(each.recordedOn(), day)) {
                of(places, each.place()).recovered += each.fen();
            }
        }
        rows.arrearsNow().forEach((place, fen) -> of(places, place).arrears += fen);
        for (MonthRows.Revised each : rows.revised()) {
            if (!knowledge.covers(each.recordedOn(), day)) {
                of(places, each.place()).arrears -= each.fen();
            }
        }
        SortedMap<Place, CollectionTotals> totals = new TreeMap<>();
        places.forEach((place, sum) -> totals.put(place, sum.totals()));
        return totals;
    }

    private Map<MonthRows.Household, Sum> households(Knowledge knowledge) {
        Map<MonthRows.Household, Sum> households = new HashMap<>(rows.due().size() * 2);
        for (MonthRows.Due each : rows.due()) {
            if (knowledge.covers(each.recordedOn(), day)) {
                of(households, each.household()).due += each.fen();
            }
        }
        LocalDate cutOff = rows.month().lastDay();
        for (MonthRows.Paid each : rows.paid()) {
            if (!each.countedOn().isAfter(day) && knowledge.covers(each.recordedOn(), day)) {
                Sum sum = of(households, each.household());
                if (each.countedOn().isAfter(cutOff)) {
                    sum.late += each.fen();
                } else {
                    sum.onTime += each.fen();
                }
            }
        }
        return households;
    }

    /** What was recorded after the day about what had happened by then: all that makes the two kinds of figures differ. */
    SortedMap<Place, RecordedSince> recordedSince() {
        SortedMap<Place, RecordedSince> since = new TreeMap<>();
        for (MonthRows.Due each : rows.due()) {
            if (each.recordedOn().isAfter(day)) {
                since.merge(each.household().place(), RecordedSince.due(each.fen()), RecordedSince::plus);
            }
        }
        for (MonthRows.Paid each : rows.paid()) {
            if (each.recordedOn().isAfter(day) && !each.countedOn().isAfter(day)) {
                since.merge(each.household().place(), RecordedSince.money(each.fen()), RecordedSince::plus);
            }
        }
        for (MonthRows.Recovered each : rows.recovered()) {
            if (each.recordedOn().isAfter(day) && !each.countedOn().isAfter(day)) {
                since.merge(each.place(), RecordedSince.money(each.fen()), RecordedSince::plus);
            }
        }
        for (MonthRows.Revised each : rows.revised()) {
            if (each.recordedOn().isAfter(day)) {
                since.merge(each.place(), RecordedSince.arrears(each.fen()), RecordedSince::plus);
            }
        }
        return since;
    }

    private static <K> Sum of(Map<K, Sum> sums, K key) {
        return sums.computeIfAbsent(key, unknown -> new Sum());
    }

    /** Fen and households, added up. */
    private static final class Sum {

        private long due;
        private long onTime;
        private long late;
        private long recovered;
        private long arrears;
        private long householdsDue;
        private long householdsOnTime;
        private long householdsLate;

        void addHousehold(Sum household) {
            due += household.due;
            onTime += household.onTime;
            late += household.late;
            if (household.due > 0) {
                householdsDue++;
                boolean isSettled = household.onTime + household.late >= household.due;
                householdsOnTime += isSettled && household.late == 0 ? 1 : 0;
                householdsLate += isSettled && household.late != 0 ? 1 : 0;
            }
        }

        CollectionTotals totals() {
            return new CollectionTotals(
                    Money.ofFen(due),
                    Money.ofFen(onTime),
                    Money.ofFen(late),
                    Money.ofFen(arrears),
                    Money.ofFen(recovered),
                    householdsDue,
                    householdsOnTime,
                    householdsLate);
        }
    }
}
