package cn.changxiao.property.ballot;

import cn.changxiao.property.decision.Decision;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.roll.HeadKind;
import cn.changxiao.property.tally.Choice;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** The place of a unit in a vote, locked: its line on the roll and what counts for it now. */
record BallotSlot(
        Decision decision,
        UnitId unit,
        String place,
        HeadKind headKind,
        boolean canVote,
        LocalDate recordDay,
        LocalDateTime knownAt,
        Optional<Standing> standing) {

    /** What counts for the unit, or was withdrawn. */
    record Standing(Optional<Choice> choice, Channel channel, Optional<PersonId> person, int sequence) {}

    int nextSequence() {
        return standing.map(Standing::sequence).orElse(0) + 1;
    }

    void requireNoBallot() {
        standing.filter(ballot -> ballot.choice().isPresent()).ifPresent(ballot -> {
            throw new UnitHasVoted(place, ballot.channel());
        });
    }

    /** @throws NoBallotYet if nothing counts for the unit */
    Standing requireBallot() {
        return standing.filter(ballot -> ballot.choice().isPresent()).orElseThrow(() -> new NoBallotYet(place));
    }

    /** An owner changes only what the same person has cast online; everything else needs paper. */
    void requireOwnBallot(PersonId person) {
        Standing ballot = requireBallot();
        if (!ballot.person().equals(Optional.of(person))) {
            throw new BallotOfSomebodyElse(place, ballot.channel());
        }
    }
}
