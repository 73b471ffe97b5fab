package cn.changxiao.app.console.analysis;

import cn.changxiao.billing.collection.analysis.Forecast;
import cn.changxiao.billing.collection.analysis.Trend;
import cn.changxiao.billing.collection.target.CollectionAlert;
import java.util.List;

/** The trend with what may follow, and the most urgent alerts. */
public record TrendPage(Trend trend, String options, List<CollectionAlert> alerts) {

    private static final int ALERTS_SHOWN = 8;

    public List<CollectionAlert> firstAlerts() {
        return alerts.subList(0, Math.min(ALERTS_SHOWN, alerts.size()));
    }

    /** What is said where the months are too few. */
    public String noForecast() {
        return "有收缴率的月份只有 %d 个，不足 %d 个，不作预测。".formatted(trend.forecast().monthsUsed(), Forecast.FEWEST_MONTHS);
    }
}
