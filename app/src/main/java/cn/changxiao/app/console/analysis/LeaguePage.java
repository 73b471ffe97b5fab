package cn.changxiao.app.console.analysis;

import cn.changxiao.app.page.Format;
import cn.changxiao.billing.collection.analysis.LeagueLine;
import cn.changxiao.billing.collection.analysis.LeagueTable;
import cn.changxiao.billing.collection.analysis.WilsonInterval;
import java.util.Locale;

/** Managers and compounds by household rate. */
public record LeaguePage(LeagueTable managers, LeagueTable compounds) {

    private static final int PPM_OF_PERCENT = 10_000;

    /** {@code 62.1%–78.9%}; a dash without bills. */
    public static String interval(LeagueLine line) {
        return line.interval()
                .map(interval -> percent(interval.lowPpm()) + "–" + percent(interval.highPpm()))
                .orElse(Format.NOTHING);
    }

    /** The interval as points of a line from 0 to 100. */
    public static String points(WilsonInterval interval) {
        return "%d,6 %d,6".formatted(interval.lowPpm() / PPM_OF_PERCENT, interval.highPpm() / PPM_OF_PERCENT);
    }

    private static String percent(long ppm) {
        return String.format(Locale.ROOT, "%d.%d%%", ppm / PPM_OF_PERCENT, ppm % PPM_OF_PERCENT / 1_000);
    }
}
