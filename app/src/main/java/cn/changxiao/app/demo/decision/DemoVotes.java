package cn.changxiao.app.demo.decision;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.ballot.Channel;
import cn.changxiao.property.ballot.EnterBallot;
import cn.changxiao.property.ballot.Evidence;
import cn.changxiao.property.decision.AnnounceDecision;
import cn.changxiao.property.decision.Announcement;
import cn.changxiao.property.decision.CloseVoting;
import cn.changxiao.property.decision.Decision;
import cn.changxiao.property.decision.DecisionId;
import cn.changxiao.property.decision.DecisionState;
import cn.changxiao.property.decision.DraftDecision;
import cn.changxiao.property.decision.OpenVoting;
import cn.changxiao.property.noticeboard.ReadDecision;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.result.ConcludeDecision;
import cn.changxiao.property.result.PublishResult;
import cn.changxiao.property.result.TallyDecision;
import cn.changxiao.property.roll.RollLine;
import cn.changxiao.property.roll.Rolls;
import cn.changxiao.property.tally.Choice;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Leads a vote of the demo through its life by the use cases of the console, each on its day. */
@Singleton
public class DemoVotes {

    private static final int MOST_BALLOTS = 60;
    private static final Evidence SCAN = new Evidence("征询表.txt", "演示数据：入户征询表的扫描件".getBytes(StandardCharsets.UTF_8));

    private final DemoClock clock;
    private final Early early;
    private final Late late;
    private final EnterBallot enterBallot;
    private final ReadDecision readDecision;
    private final Rolls rolls;

    DemoVotes(
            DemoClock clock, Early early, Late late, EnterBallot enterBallot, ReadDecision readDecision, Rolls rolls) {
        this.clock = clock;
        this.early = early;
        this.late = late;
        this.enterBallot = enterBallot;
        this.readDecision = readDecision;
        this.rolls = rolls;
    }

    /** Who leads the vote, and who checks what the first has counted. */
    public record Leaders(Viewer first, Viewer second) {}

    /** As far as the state. */
    public void tell(Leaders leaders, VoteStory.Told told, DecisionState until) {
        LocalDateTime announced = told.announcedOn().atTime(10, 0);
        DecisionId id = clock.at(announced.minusDays(1), () -> early.draft().draft(leaders.first(), told.proposal()));
        if (isBefore(DecisionState.ANNOUNCED, until)) {
            Announcement announcement = new Announcement(told.announcedOn(), told.opensAt(), told.closesAt());
            clock.tell(announced, () -> early.announce().announce(leaders.first(), id, announcement));
        }
        if (isBefore(DecisionState.OPEN, until)) {
            clock.tell(told.opensAt(), () -> early.open().open(leaders.first(), id));
            collect(leaders.first(), told, id);
        }
        if (isBefore(DecisionState.TALLIED, until)) {
            clock.tell(told.closesAt(), () -> early.close().close(leaders.first(), id));
            clock.tell(told.closesAt().plusHours(2), () -> late.tally().tally(leaders.first(), id));
        }
        if (isBefore(DecisionState.PUBLISHED, until)) {
            clock.tell(told.closesAt().plusHours(20), () -> late.publish().publish(leaders.second(), id));
        }
        if (isBefore(DecisionState.EFFECTIVE, until)) {
            LocalDateTime over = until(leaders.first(), id);
            clock.tell(over, () -> late.conclude().conclude(leaders.first(), id));
        }
    }

    private void collect(Viewer viewer, VoteStory.Told told, DecisionId id) {
        Decision.Voting voting = readDecision.get(viewer, id).decision().votingOrThrow("投票");
        List<RollLine> lines = rolls.lines(voting.roll());
        int all = Math.min(MOST_BALLOTS, lines.size() * told.percent() / 100);
        LocalDateTime time = told.opensAt();
        for (RollLine line : lines.stream().filter(RollLine::canVote).limit(all).toList()) {
            time = time.plusMinutes(7);
            clock.tell(time, () -> enter(viewer, told, id, line));
        }
    }

    private void enter(Viewer viewer, VoteStory.Told told, DecisionId id, RollLine line) {
        BusinessKey key = new BusinessKey(told.key() + ":" + line.unit());
        enterBallot.enter(
                viewer,
                new EnterBallot.Command(key, id, line.unit(), choice(line), Channel.DOORSTEP, SCAN, Optional.empty()));
    }

    /** Most agree; one in nine does not, one in thirteen abstains. */
    private static Choice choice(RollLine line) {
        if (line.head() % 9 == 4) {
            return Choice.AGAINST;
        }
        return line.head() % 13 == 7 ? Choice.ABSTAIN : Choice.FOR;
    }

    /** The day after the time for objections. */
    private LocalDateTime until(Viewer viewer, DecisionId id) {
        Decision decision = readDecision.get(viewer, id).decision();
        return decision.publication().orElseThrow().until().plusDays(1).atTime(10, 0);
    }

    private static boolean isBefore(DecisionState state, DecisionState until) {
        return state.compareTo(until) <= 0;
    }

    /** The steps up to the end of the vote. */
    @Singleton
    record Early(DraftDecision draft, AnnounceDecision announce, OpenVoting open, CloseVoting close) {}

    /** The steps after it. */
    @Singleton
    record Late(TallyDecision tally, PublishResult publish, ConcludeDecision conclude) {}
}
