package cn.changxiao.app.console.collection;

import cn.changxiao.billing.collection.CollectionTotals;
import cn.changxiao.billing.collection.RateBoard;
import cn.changxiao.billing.collection.RateDefinition;
import cn.changxiao.property.money.Rate;
import java.util.List;
import java.util.Locale;

/**
 * The board with its charts as ECharts options.
 *
 * @param targetPpm the target of the policy, in parts per million
 * @param alertPpm below this a rate is alarming, in parts per million
 */
public record RateBoardPage(
        RateBoard board, String path, String trendOptions, String managerOptions, long targetPpm, long alertPpm) {

    private static final int SPARK_WIDTH = 84;
    private static final int SPARK_HEIGHT = 22;

    /** Good from the target on, bad below the alert line. */
    public String tone(Rate rate) {
        if (!rate.isDefined()) {
            return "neutral";
        }
        if (rate.isAtLeast(targetPpm)) {
            return "good";
        }
        return rate.isAtLeast(alertPpm) ? "warn" : "bad";
    }

    /** The target is one for what a month's own bills bring in; other rates have none. */
    public String tone(RateDefinition definition, CollectionTotals totals) {
        return switch (definition) {
            case CURRENT, HOUSEHOLD, TO_DATE -> tone(definition.of(totals));
            case ARREARS, COMBINED -> "neutral";
        };
    }

    /** The points of a small line from 0 to 100 %, for an SVG polyline; empty with fewer than two months. */
    public static String spark(List<Rate> rates) {
        if (rates.size() < 2) {
            return "";
        }
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < rates.size(); i++) {
            Rate rate = rates.get(i);
            int percent = rate.isDefined() ? Math.min(100, rate.percentValue(0).intValue()) : 0;
            int x = i * SPARK_WIDTH / (rates.size() - 1);
            int y = SPARK_HEIGHT - percent * SPARK_HEIGHT / 100;
            points.append(String.format(Locale.ROOT, "%d,%d ", x, y));
        }
        return points.toString().strip();
    }
}
