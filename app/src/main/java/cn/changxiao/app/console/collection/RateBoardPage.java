package cn.changxiao.app.console.collection;

import cn.changxiao.app.page.Format;
import cn.changxiao.billing.collection.CollectionTotals;
import cn.changxiao.billing.collection.RateDefinition;
import cn.changxiao.billing.collection.apart.DuesApart;
import cn.changxiao.billing.collection.rollup.Rollup;
import cn.changxiao.billing.collection.rollup.RollupLevel;
import cn.changxiao.property.money.Rate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The board with its charts as ECharts options.
 *
 * @param apart what stands beside the rates; empty where it is not told apart
 * @param targetPpm the target of the policy, in parts per million
 * @param alertPpm below this a rate is alarming, in parts per million
 */
public record RateBoardPage(
        Rollup rollup,
        BoardLinks links,
        Optional<DuesApart> apart,
        String trendOptions,
        String managerOptions,
        long targetPpm,
        long alertPpm) {

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

    /** A rate, or why there is none; of one fee item neither arrears nor households are told apart. */
    public String shown(RateDefinition definition, CollectionTotals totals) {
        return switch (definition) {
            case CURRENT, TO_DATE -> definition.percent(totals);
            case HOUSEHOLD, ARREARS, COMBINED -> rollup.hasArrears() ? definition.percent(totals) : Format.NOTHING;
        };
    }

    /** Whether the table's rows tell arrears; those of fee items do not. */
    public boolean rowsHaveArrears() {
        return rollup.hasArrears() && rollup.by() != RollupLevel.FEE_ITEM;
    }

    public boolean showsCompounds() {
        return switch (rollup.by()) {
            case CITY, COUNTY, STREET, COMMUNITY, BUNDLE, MANAGER, MANAGEMENT_MODE, BUILT -> true;
            case COMPOUND, BUILDING, FEE_ITEM -> false;
        };
    }

    public boolean showsTrend() {
        return rollup.by() == RollupLevel.COMPOUND || rollup.by() == RollupLevel.MANAGER;
    }

    /** {@code 85} for a target of 850,000 parts per million. */
    public String targetText() {
        return BigDecimal.valueOf(targetPpm, 4).stripTrailingZeros().toPlainString() + "%";
    }

    /** The points of a small line from 0 to 100 %, for an SVG polyline; empty with fewer than two months. */
    public static String spark(List<Rate> rates) {
        if (rates.size() < 2) {
            return "";
        }
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < rates.size(); i++) {
            Rate rate = rates.get(i);
            int x = i * SPARK_WIDTH / (rates.size() - 1);
            int y = SPARK_HEIGHT - Format.bar(rate) * SPARK_HEIGHT / 100;
            points.append(String.format(Locale.ROOT, "%d,%d ", x, y));
        }
        return points.toString().strip();
    }
}
