package cn.changxiao.property.noticeboard;

import cn.changxiao.property.ballot.Channel;
import cn.changxiao.property.roll.RollLine;
import cn.changxiao.property.tally.Choice;
import java.util.Optional;

/**
 * A unit on the roll with its ballot, owners masked. {@code choice} and {@code channel} are empty until the viewer may
 * see what was voted; whether the unit took part is shown from the start.
 */
public record VotedUnit(
        RollLine line, String maskedOwners, boolean hasVoted, Optional<Choice> choice, Optional<Channel> channel) {

    VotedUnit ownedBy(String masked) {
        return new VotedUnit(line, masked, hasVoted, choice, channel);
    }

    VotedUnit withoutVote() {
        return new VotedUnit(line, maskedOwners, hasVoted, Optional.empty(), Optional.empty());
    }
}
