package cn.changxiao.billing.dunning;

import cn.changxiao.billing.ladder.DunningChannel;
import cn.changxiao.property.money.Money;
import java.util.List;

/** What dunning today comes to, or came to: a line for each stage that has cases. */
public record DunningSummary(List<Line> lines) {

    public DunningSummary {
        lines = List.copyOf(lines);
    }

    public int units() {
        return lines.stream().mapToInt(Line::units).sum();
    }

    public Money demanded() {
        return Money.sum(lines.stream().map(Line::demanded).toList());
    }

    /** The units of one stage. */
    public record Line(int stage, DunningChannel channel, int units, Money demanded) {}
}
