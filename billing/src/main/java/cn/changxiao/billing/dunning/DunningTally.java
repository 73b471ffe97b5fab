package cn.changxiao.billing.dunning;

import cn.changxiao.billing.ladder.DunningStage;
import cn.changxiao.property.money.Money;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;

/** Counts demands by stage. */
final class DunningTally {

    private final Map<Integer, DunningSummary.Line> lines = new TreeMap<>();

    void add(DunningStage stage, Money demanded) {
        add(new DunningSummary.Line(stage.number(), stage.channel(), 1, demanded));
    }

    void add(DunningSummary others) {
        others.lines().forEach(this::add);
    }

    private void add(DunningSummary.Line line) {
        lines.merge(
                line.stage(),
                line,
                (all, more) -> new DunningSummary.Line(
                        all.stage(),
                        all.channel(),
                        all.units() + more.units(),
                        all.demanded().plus(more.demanded())));
    }

    DunningSummary summary() {
        return new DunningSummary(new ArrayList<>(lines.values()));
    }
}
