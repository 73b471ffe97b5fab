package cn.changxiao.billing.ladder;

import cn.changxiao.property.InvalidValue;

/** One stage of a ladder: from how many days after the oldest bill was due, by which channel, in which words. */
public record DunningStage(int number, int daysOverdue, DunningChannel channel, DunningTemplate template) {

    private static final int LONGEST = 1_095;

    public DunningStage {
        if (daysOverdue < 1 || daysOverdue > LONGEST) {
            throw new InvalidValue("第 %d 级的逾期天数须为 1 至 %d 天。".formatted(number, LONGEST));
        }
    }
}
