package cn.changxiao.app.console.analysis;

import cn.changxiao.billing.collection.analysis.StageYield;
import cn.changxiao.billing.collection.effect.BeforeAfter;
import cn.changxiao.billing.collection.effect.EffectInterval;
import cn.changxiao.billing.collection.effect.EventKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What events and demands were followed by.
 *
 * @param events by kind; empty for managers, who are not shown beside each other
 * @param fewest household-months below which a sample is called small
 */
public record EffectsPage(Optional<Map<EventKind, List<BeforeAfter>>> events, long fewest, List<StageYield> yields) {

    private static final int PPM_DECIMALS = 4;

    /** The rows of a kind. */
    public List<BeforeAfter> of(EventKind kind) {
        return events.map(all -> all.getOrDefault(kind, List.of())).orElse(List.of());
    }

    /** {@code +3.2 个百分点}. */
    public static String points(BeforeAfter row) {
        return points(row.effectPpm()) + " 个百分点";
    }

    /** {@code 按户 +3.1（95% 区间 −0.4 至 +6.6）}. */
    public static String points(EffectInterval interval) {
        return "按户 %s（95%% 区间 %s 至 %s）%s"
                .formatted(
                        points(interval.effectPpm()),
                        points(interval.lowPpm()),
                        points(interval.highPpm()),
                        interval.includesNothing() ? "，看不出变化" : "");
    }

    /** In words how far the row can be relied on; empty if it can. */
    public String doubt(BeforeAfter row) {
        if (!row.isOver()) {
            return "此后未满六个月";
        }
        if (row.others() == 0) {
            return "同街道没有可对照的小区";
        }
        if (!row.isComparable()) {
            return "前后账单不全";
        }
        return row.isSmallSample(fewest) ? "样本小，仅供参考" : "";
    }

    /** What else may have brought the difference; empty if nothing. */
    public static String besides(BeforeAfter row) {
        return row.besides().isEmpty()
                ? ""
                : "同期另有"
                        + row.besides().stream().sorted().map(EventKind::label).collect(Collectors.joining("、"))
                        + "，影响分不开";
    }

    private static String points(long ppm) {
        BigDecimal points = BigDecimal.valueOf(ppm, PPM_DECIMALS).setScale(1, RoundingMode.HALF_EVEN);
        return (points.signum() > 0 ? "+" : "") + points.toPlainString().replace('-', '−');
    }
}
