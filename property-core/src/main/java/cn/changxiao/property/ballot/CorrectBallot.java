package cn.changxiao.property.ballot;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.decision.Conveners;
import cn.changxiao.property.decision.DecisionId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.tally.Choice;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Changes what counts for a unit, or takes it back, before the vote closes. An owner does so with a ballot the same
 * person has cast online, staff with any ballot, a reason and written evidence. The trace keeps both.
 */
@Singleton
public class CorrectBallot {

    private final BallotBox box;
    private final Voters voters;
    private final Conveners conveners;

    CorrectBallot(BallotBox box, Voters voters, Conveners conveners) {
        this.box = box;
        this.voters = voters;
        this.conveners = conveners;
    }

    /**
     * What now counts for the unit; the same again for the same key.
     *
     * @throws NoBallotYet if nothing counts for the unit
     * @throws BallotOfSomebodyElse if an owner changes what another person has cast
     * @throws LateBallot outside the announced time
     */
    @Transactional
    public BallotReceipt correct(Viewer viewer, Command command) {
        BallotSlot slot = box.open(command.decision(), command.unit());
        BallotEvent event =
                viewer.role() == Role.OWNER ? command.byOwner(voters.requireOwner(viewer, slot)) : command.byStaff();
        if (viewer.role() != Role.OWNER) {
            conveners.requireStaff(viewer, "更正选票", slot.decision().compound());
        }
        Optional<BallotReceipt> earlier = box.earlier(slot, event);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        event.person().ifPresentOrElse(slot::requireOwnBallot, slot::requireBallot);
        return box.put(viewer, slot, event);
    }

    /** What shall count instead; no choice takes the ballot back. Evidence is for staff, who must have it. */
    public record Command(
            BusinessKey key,
            DecisionId decision,
            UnitId unit,
            Optional<Choice> choice,
            Optional<Evidence> evidence,
            String reason) {

        private BallotEventKind kind() {
            return choice.isPresent() ? BallotEventKind.CORRECTED : BallotEventKind.WITHDRAWN;
        }

        private BallotEvent byOwner(PersonId person) {
            return BallotEvent.online(key, kind(), choice, person, reason);
        }

        private BallotEvent byStaff() {
            Evidence written = evidence.orElseThrow(EvidenceMissing::new);
            return new BallotEvent(
                    key,
                    kind(),
                    choice,
                    Channel.PAPER,
                    Optional.empty(),
                    Optional.of(written),
                    Optional.empty(),
                    reason);
        }
    }
}
