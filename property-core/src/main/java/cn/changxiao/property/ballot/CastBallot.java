package cn.changxiao.property.ballot;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.decision.DecisionId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.tally.Choice;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;

/** An owner votes online for a unit. Any co-owner may; the first ballot counts for all of them (ADR 0038). */
@Singleton
public class CastBallot {

    private final BallotBox box;
    private final Voters voters;

    CastBallot(BallotBox box, Voters voters) {
        this.box = box;
        this.voters = voters;
    }

    /**
     * What now counts for the unit; the same again for the same key.
     *
     * @throws UnitNotOnRoll if the unit does not share in the matter
     * @throws UnitHasVoted if a ballot counts for it already
     * @throws LateBallot outside the announced time
     */
    @Transactional
    public BallotReceipt cast(Viewer viewer, Command command) {
        BallotSlot slot = box.open(command.decision(), command.unit());
        PersonId person = voters.requireOwner(viewer, slot);
        BallotEvent event =
                BallotEvent.online(command.key(), BallotEventKind.CAST, Optional.of(command.choice()), person, "");
        Optional<BallotReceipt> earlier = box.earlier(slot, event);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        slot.requireNoBallot();
        return box.put(viewer, slot, event);
    }

    /** Which unit votes what. */
    public record Command(BusinessKey key, DecisionId decision, UnitId unit, Choice choice) {}
}
