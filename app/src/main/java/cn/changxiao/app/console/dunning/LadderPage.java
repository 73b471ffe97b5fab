package cn.changxiao.app.console.dunning;

import cn.changxiao.billing.ladder.DunningChannel;
import cn.changxiao.billing.ladder.DunningStage;
import cn.changxiao.billing.ladder.LadderLine;
import java.util.List;
import java.util.Optional;

/**
 * The ladder in force, those that wait for approval, and the form that starts from the one in force.
 *
 * @param user may approve what others proposed
 */
public record LadderPage(LadderLine inForce, List<LadderLine> proposed, long user, String key) {

    static LadderPage of(List<LadderLine> all, long user, String key) {
        LadderLine inForce = all.stream()
                .filter(line -> line.approvedAt().isPresent())
                .findFirst()
                .orElseThrow();
        return new LadderPage(
                inForce,
                all.stream().filter(line -> line.approvedAt().isEmpty()).toList(),
                user,
                key);
    }

    public int rows() {
        return Math.max(LadderForm.STAGES, inForce.ladder().stages().size());
    }

    public boolean has(int row, DunningChannel channel) {
        return stage(row).map(stage -> stage.channel() == channel).orElse(false);
    }

    /** The stage of a row of the form, if the one in force has it. */
    public Optional<DunningStage> stage(int row) {
        List<DunningStage> stages = inForce.ladder().stages();
        return row <= stages.size() ? Optional.of(stages.get(row - 1)) : Optional.empty();
    }
}
