package cn.changxiao.app.demo.plan;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How willingly a compound pays, in thousandths of its households: a level, a slow trend, the season, and a rise over
 * half a year when a company took it over in a bundle.
 *
 * @param level at {@code start}
 * @param trend thousandths a year
 * @param bundled month of the take-over; empty where nothing changed
 * @param levelAfter what the rise leads to
 */
public record PaymentHabit(YearMonth start, int level, int trend, Optional<YearMonth> bundled, int levelAfter) {

    private static final int LOWEST = 60;
    private static final int HIGHEST = 985;
    private static final int MONTHS_OF_RISE = 6;

    /** Thousandths of the households that pay for this month. */
    public int willingness(YearMonth month) {
        int months = Math.toIntExact(start.until(month, ChronoUnit.MONTHS));
        int usual = level + trend * months / 12 + season(month.getMonthValue());
        int risen = bundled.map(since -> rise(since, month)).orElse(0);
        return Math.max(LOWEST, Math.min(HIGHEST, usual + risen));
    }

    private int rise(YearMonth since, YearMonth month) {
        long done = Math.max(0, Math.min(MONTHS_OF_RISE, since.until(month, ChronoUnit.MONTHS) + 1));
        return Math.toIntExact((levelAfter - level) * done / MONTHS_OF_RISE);
    }

    /** People settle before the new year and let it slide around the spring festival and in high summer. */
    private static int season(int month) {
        return switch (month) {
            case 12 -> 25;
            case 1 -> 10;
            case 2 -> -35;
            case 7, 8 -> -15;
            default -> 0;
        };
    }
}
