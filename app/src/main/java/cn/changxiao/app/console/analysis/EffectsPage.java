package cn.changxiao.app.console.analysis;

import cn.changxiao.billing.collection.analysis.BeforeAfter;
import cn.changxiao.billing.collection.analysis.StageYield;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * What changes and demands were followed by.
 *
 * @param changes empty for managers, who are not shown beside each other
 * @param fewest household-months below which a sample is called small
 */
public record EffectsPage(Optional<List<BeforeAfter>> changes, long fewest, List<StageYield> yields) {

    private static final int PPM_DECIMALS = 4;

    /** {@code +3.2 个百分点}. */
    public static String points(BeforeAfter row) {
        BigDecimal points = BigDecimal.valueOf(row.effectPpm(), PPM_DECIMALS).setScale(1, RoundingMode.HALF_EVEN);
        return (points.signum() > 0 ? "+" : "") + points.toPlainString().replace('-', '−') + " 个百分点";
    }

    /** In words how far the row can be relied on; empty if it can. */
    public String doubt(BeforeAfter row) {
        if (!row.isOver()) {
            return "变更后未满六个月";
        }
        if (row.others() == 0) {
            return "同街道没有可对照的小区";
        }
        if (!row.isComparable()) {
            return "前后账单不全";
        }
        return row.isSmallSample(fewest) ? "样本小，仅供参考" : "";
    }
}
