package cn.changxiao.billing.ladder;

import cn.changxiao.billing.message.QuietHours;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.money.Money;
import java.util.List;

/**
 * How a manager demands what is overdue: stages one after the other, never two within the cooling days, never for less
 * than the minimum.
 */
public record Ladder(QuietHours quiet, int coolingDays, Money minimum, List<DunningStage> stages) {

    private static final int MOST_STAGES = 9;
    private static final int LONGEST_COOLING = 180;

    public Ladder {
        stages = List.copyOf(stages);
        if (stages.isEmpty() || stages.size() > MOST_STAGES) {
            throw new InvalidValue("催缴须设 1 至 %d 级。".formatted(MOST_STAGES));
        }
        if (coolingDays < 1 || coolingDays > LONGEST_COOLING) {
            throw new InvalidValue("两级之间须间隔 1 至 %d 天。".formatted(LONGEST_COOLING));
        }
        if (minimum.isNegative()) {
            throw new InvalidValue("起催金额不得为负。");
        }
        for (int i = 0; i < stages.size(); i++) {
            if (stages.get(i).number() != i + 1) {
                throw new InvalidValue("催缴各级须从第 1 级起连续编号。");
            }
            if (i > 0 && stages.get(i).daysOverdue() <= stages.get(i - 1).daysOverdue()) {
                throw new InvalidValue("第 %d 级的逾期天数须多于上一级。".formatted(i + 1));
            }
        }
    }
}
