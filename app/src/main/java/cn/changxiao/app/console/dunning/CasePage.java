package cn.changxiao.app.console.dunning;

import cn.changxiao.billing.dunning.DunningCase;
import cn.changxiao.billing.dunning.DunningStep;
import cn.changxiao.billing.ladder.DunningChannel;
import java.time.LocalDate;
import java.util.List;

/** One round of dunning; {@code key} makes sending the form twice one piece of evidence. */
public record CasePage(DunningCase one, List<DunningStep> steps, String key, LocalDate today) {

    /** The demands whose service can be written down. */
    public List<DunningStep> servable() {
        return steps.stream()
                .filter(step -> step.channel() != DunningChannel.MESSAGE)
                .toList();
    }
}
