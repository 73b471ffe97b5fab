package cn.changxiao.app.console.dunning;

import cn.changxiao.billing.latefee.LateFeeRate;
import cn.changxiao.property.estate.CompoundSummary;
import cn.changxiao.property.policy.PolicyUnit;
import java.time.LocalDate;
import java.util.List;

/** Late fee rates and the form of a new one; {@code user} may approve what others proposed. */
public record LateFeePage(
        List<LateFeeRate> rates, List<CompoundSummary> compounds, long user, LocalDate today, String key) {

    public static String perDay(LateFeeRate rate) {
        return PolicyUnit.PARTS_PER_MILLION.text(rate.perDay());
    }
}
