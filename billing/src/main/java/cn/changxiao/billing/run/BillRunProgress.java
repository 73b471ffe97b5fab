package cn.changxiao.billing.run;

import java.time.Duration;

/**
 * How far posting has come. Each line becomes a row among the bill items and one among the open items, each bill one
 * more.
 *
 * @param linesDone lines of compounds that are posted or parked
 * @param running from the sign-off to the compound posted last; zero before any
 */
public record BillRunProgress(
        int compounds,
        int compoundsPosted,
        int compoundsParked,
        long billsPosted,
        long lines,
        long linesDone,
        Duration running) {

    public int percent() {
        if (compounds == 0) {
            return 100;
        }
        return lines == 0
                ? (compoundsPosted + compoundsParked) * 100 / compounds
                : Math.toIntExact(linesDone * 100 / lines);
    }

    /** Lines a second since the sign-off; 0 before any is posted. */
    public long linesPerSecond() {
        return running.isZero() ? 0 : linesDone * 1_000 / Math.max(1, running.toMillis());
    }

    /** Seconds until the last line at this rate; 0 when all is done or nothing is known. */
    public long secondsLeft() {
        long rate = linesPerSecond();
        return rate == 0 ? 0 : (lines - linesDone + rate - 1) / rate;
    }
}
