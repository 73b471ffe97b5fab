package cn.changxiao.app.console.ballot;

import cn.changxiao.property.noticeboard.DecisionView;
import cn.changxiao.property.noticeboard.Voter;
import cn.changxiao.property.tally.Choice;
import cn.changxiao.property.tally.SpecialRule;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The desk for ballots on paper: what was looked for, what was found, and the form once it is one unit. */
public record EntryPage(DecisionView view, String words, List<Voter> found, String key) {

    /** The unit whose ballot is to be entered; empty while none or several are found. */
    public Optional<Voter> voter() {
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** What a ballot of this vote may say. */
    public List<Choice> choices() {
        return Arrays.stream(Choice.values())
                .filter(choice -> choice != Choice.FOLLOW_MAJORITY
                        || view.decision().special().contains(SpecialRule.FOLLOW_MAJORITY))
                .toList();
    }
}
