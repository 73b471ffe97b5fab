package cn.changxiao.property.noticeboard;

import cn.changxiao.property.decision.DecisionId;
import cn.changxiao.property.decision.DecisionState;
import cn.changxiao.property.decision.Matter;
import cn.changxiao.property.estate.Area;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.tally.Choice;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A decision beside one of the owner's units: what counts for it now, and what the owner can do. {@code choices} is
 * empty where the owner cannot vote online now; {@code isOwn} says that the owner may correct what counts.
 */
public record OwnerVote(
        DecisionId decision,
        String title,
        Matter matter,
        DecisionState state,
        LocalDateTime opensAt,
        LocalDateTime closesAt,
        UnitId unit,
        String place,
        Area area,
        Optional<Choice> choice,
        boolean isOwn,
        List<Choice> choices) {

    public OwnerVote {
        choices = List.copyOf(choices);
    }

    /** Whether the owner is still awaited. */
    public boolean isAwaited() {
        return choice.isEmpty() && !choices.isEmpty();
    }
}
