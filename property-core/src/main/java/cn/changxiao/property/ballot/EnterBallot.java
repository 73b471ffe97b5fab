package cn.changxiao.property.ballot;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.Sql;
import cn.changxiao.property.decision.Conveners;
import cn.changxiao.property.decision.DecisionId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.tally.Choice;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Staff enter what an owner has put on paper or said at the door, with the scan or photograph that proves it. */
@Singleton
public class EnterBallot {

    private static final String PAPER = """
            SELECT paper_number FROM decision_paper WHERE decision_id = ? AND unit_id = ? AND token = ?
            """;

    private final Sql sql;
    private final BallotBox box;
    private final Voters voters;
    private final Conveners conveners;

    EnterBallot(Sql sql, BallotBox box, Voters voters, Conveners conveners) {
        this.sql = sql;
        this.box = box;
        this.voters = voters;
        this.conveners = conveners;
    }

    /**
     * What now counts for the unit; the same again for the same key.
     *
     * @throws PaperOfAnotherUnit if the token was not printed for this unit and vote
     * @throws OwnerNotRegistered if nobody is known to own the unit
     * @throws UnitHasVoted if a ballot counts for it already
     * @throws LateBallot outside the announced time
     */
    @Transactional
    public BallotReceipt enter(Viewer viewer, Command command) {
        BallotSlot slot = box.open(command.decision(), command.unit());
        conveners.requireStaff(viewer, "录入选票", slot.decision().compound());
        BallotEvent event = new BallotEvent(
                command.key(),
                BallotEventKind.CAST,
                Optional.of(command.choice()),
                command.channel(),
                Optional.empty(),
                Optional.of(command.evidence()),
                command.token().map(token -> paperNumber(slot, token)),
                "");
        Optional<BallotReceipt> earlier = box.earlier(slot, event);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        voters.requireSomebody(slot);
        slot.requireNoBallot();
        return box.put(viewer, slot, event);
    }

    private String paperNumber(BallotSlot slot, String token) {
        return sql.first(
                        PAPER,
                        row -> row.getString(1),
                        slot.decision().id().value(),
                        slot.unit().value(),
                        token)
                .orElseThrow(() -> new PaperOfAnotherUnit(slot.place()));
    }

    /** A ballot on paper carries the token printed on it; one asked at the door has none. */
    public record Command(
            BusinessKey key,
            DecisionId decision,
            UnitId unit,
            Choice choice,
            Channel channel,
            Evidence evidence,
            Optional<String> token) {

        public Command {
            if (channel == Channel.ONLINE) {
                throw new InvalidValue("线上选票由业主本人提交，工作人员只能录入书面选票和入户征询。");
            }
            if ((channel == Channel.PAPER) != token.isPresent()) {
                throw new InvalidValue("书面选票须扫描或填写选票上的校验码，入户征询不填。");
            }
        }
    }
}
