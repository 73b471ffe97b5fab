package cn.changxiao.billing.latefee;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** Parts per million a day, each from a day on until the next; nothing before the first. */
record DailyRates(NavigableMap<LocalDate, Long> from) {

    DailyRates {
        from = new TreeMap<>(from);
    }

    long on(LocalDate day) {
        var entry = from.floorEntry(day);
        return entry == null ? 0 : entry.getValue();
    }

    /** The days on which it changes. */
    Set<LocalDate> changes() {
        return from.keySet();
    }

    /** On each day the lower of the two: a rate and the cap over it. */
    DailyRates capped(DailyRates caps) {
        NavigableMap<LocalDate, Long> lower = new TreeMap<>();
        for (LocalDate day : from.keySet()) {
            lower.put(day, Math.min(on(day), caps.on(day)));
        }
        for (LocalDate day : caps.from.keySet()) {
            lower.put(day, Math.min(on(day), caps.on(day)));
        }
        return new DailyRates(lower);
    }
}
