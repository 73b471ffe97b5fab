package cn.changxiao.app.console.ballot;

import cn.changxiao.property.decision.DecisionState;
import cn.changxiao.property.noticeboard.DecisionView;
import cn.changxiao.property.noticeboard.OwnerVote;
import java.time.LocalDate;
import java.util.List;

/** A decision as an owner sees it, with the own units in it and what can be done for each. */
public record MyVotePage(DecisionView view, List<OwnerVote> votes, String key, LocalDate today) {

    public boolean isOpen() {
        return votes.stream().anyMatch(vote -> !vote.choices().isEmpty());
    }

    public boolean isAhead() {
        return view.decision().state() == DecisionState.ANNOUNCED;
    }

    /** Whether an objection may be filed: the result is up, the time is not over, and the owner is on the roll. */
    public boolean canObject() {
        return view.decision().state() == DecisionState.PUBLISHED
                && !votes.isEmpty()
                && view.decision()
                        .publication()
                        .filter(publication -> !today.isAfter(publication.until()))
                        .isPresent();
    }
}
