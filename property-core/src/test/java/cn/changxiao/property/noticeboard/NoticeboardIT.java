package cn.changxiao.property.noticeboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.ballot.CastBallot;
import cn.changxiao.property.ballot.Channel;
import cn.changxiao.property.ballot.EnterBallot;
import cn.changxiao.property.ballot.Evidence;
import cn.changxiao.property.decision.DecisionId;
import cn.changxiao.property.decision.DecisionState;
import cn.changxiao.property.decision.DraftDecision;
import cn.changxiao.property.decision.VoteFlow;
import cn.changxiao.property.decision.VotingEstate;
import cn.changxiao.property.estate.Area;
import cn.changxiao.property.estate.Units;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.policy.PolicyParameter;
import cn.changxiao.property.result.PublishResult;
import cn.changxiao.property.result.TallyDecision;
import cn.changxiao.property.roll.VotingScope;
import cn.changxiao.property.tally.Choice;
import cn.changxiao.property.tally.Verdict;
import cn.changxiao.testing.DatabaseTest;
import cn.changxiao.testing.MovableClock;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
@Property(name = "test.movable-clock", value = "true")
class NoticeboardIT implements DatabaseTest {

    private static final Units.Window FIRST_PAGE = new Units.Window(0, 50);

    @Inject
    VotingEstate estates;

    @Inject
    VoteFlow flow;

    @Inject
    MovableClock clock;

    @Inject
    DraftDecision draftDecision;

    @Inject
    CastBallot castBallot;

    @Inject
    EnterBallot enterBallot;

    @Inject
    TallyDecision tallyDecision;

    @Inject
    PublishResult publishResult;

    @Inject
    DecisionLines decisionLines;

    @Inject
    ReadDecision readDecision;

    @Inject
    VotedUnits votedUnits;

    @Inject
    OwnerVotes ownerVotes;

    @Inject
    BallotTraces ballotTraces;

    @BeforeEach
    void moveBeforeEverything() {
        clock.set(LocalDateTime.of(2026, 1, 5, 9, 0));
    }

    @Test
    void showsBeforeTheCountWhoHasTakenPartAndNobodyWhatTheyVoted() {
        VotingEstate.Built built = estates.build("board", List.of("0", "0", "1"));
        DecisionId id = flow.opened("board-1", built);
        cast(built, id, 0, 0, Choice.AGAINST);
        Viewer owner = estates.owner(built.owner(1));

        for (Viewer viewer : List.of(owner, flow.clerk())) {
            DecisionView view = readDecision.get(viewer, id);
            assertThat(view.participation())
                    .isEqualTo(new Participation(1, 1, Area.parse("89.50"), 3, 2, Area.parse("268.50")));
            assertThat(view.tally()).isEmpty();
            assertThat(votedUnits.page(viewer, id, FIRST_PAGE))
                    .extracting(VotedUnit::hasVoted)
                    .containsExactly(true, false, false);
            assertThat(votedUnits.page(viewer, id, FIRST_PAGE))
                    .allMatch(unit ->
                            unit.choice().isEmpty() && unit.maskedOwners().equals("业**"));
        }
        assertThat(ballotTraces.of(flow.clerk(), id, built.unit(0)))
                .singleElement()
                .matches(line -> line.choice().isEmpty());
    }

    @Test
    void showsTheResultToItsMakersWhenCountedAndToEverybodyWhenPublished() {
        VotingEstate.Built built = estates.build("board-result", List.of("0", "1"));
        DecisionId id = flow.opened("board-result-1", built);
        cast(built, id, 0, 0, Choice.FOR);
        cast(built, id, 1, 1, Choice.FOR);
        Viewer owner = estates.owner(built.owner(1));
        flow.close(id);
        tallyDecision.tally(flow.clerk(), id);

        assertThat(readDecision.get(owner, id).tally()).isEmpty();
        assertThat(readDecision.get(owner, id).steps())
                .extracting(StepLine::state)
                .doesNotContain(DecisionState.TALLIED);
        assertThat(readDecision.get(flow.clerk(), id).tally()).isPresent();
        publishResult.publish(estates.clerk(4), id);

        DecisionView view = readDecision.get(owner, id);
        assertThat(view.tally().orElseThrow().verdict()).isEqualTo(Verdict.PASSED);
        assertThat(view.rules())
                .anyMatch(rule -> rule.parameter() == PolicyParameter.DECISION_QUORUM
                        && rule.text().equals("2/3")
                        && rule.clause().contains("278"));
        assertThat(votedUnits.page(owner, id, FIRST_PAGE))
                .extracting(VotedUnit::choice)
                .containsOnly(Optional.of(Choice.FOR));
        assertThat(decisionLines.list(owner, DecisionFilter.newest(10)))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.state()).isEqualTo(DecisionState.PUBLISHED);
                    assertThat(line.participation().heads()).isEqualTo(2);
                });
    }

    @Test
    void keepsDraftsAndOtherCompoundsFromOwners() {
        VotingEstate.Built built = estates.build("board-draft", List.of("0"));
        VotingEstate.Built other = estates.build("board-other", List.of("0"));
        clock.set(VoteFlow.ANNOUNCED_AT);
        DecisionId draft = draftDecision.draft(
                flow.clerk(),
                VoteFlow.proposal(
                        "board-draft-1",
                        new VotingScope.WholeCompound(built.estate().compound())));
        DecisionId open = flow.opened("board-draft-2", built);

        assertThat(decisionLines.list(estates.owner(built.owner(0)), DecisionFilter.newest(10)))
                .extracting(DecisionLine::id)
                .containsExactly(open);
        assertThat(decisionLines.list(
                        flow.clerk(),
                        new DecisionFilter(Optional.of(built.estate().compound()), Optional.empty(), 0, 10)))
                .extracting(DecisionLine::id)
                .containsExactlyInAnyOrder(draft, open);
        assertThatThrownBy(() -> readDecision.get(estates.owner(other.owner(0)), open))
                .isInstanceOf(NotFound.class);
        assertThat(decisionLines.count(estates.owner(other.owner(0)), DecisionFilter.newest(10)))
                .isZero();
    }

    @Test
    void tellsAnOwnerWhichUnitsAreAwaitedAndWhatCountsForThem() {
        VotingEstate.Built built = estates.build("board-owner", List.of("0", "0", "0-", "0+1"));
        DecisionId id = flow.opened("board-owner-1", built);
        cast(built, id, 0, 0, Choice.FOR);
        cast(built, id, 1, 3, Choice.AGAINST);

        List<OwnerVote> votes = ownerVotes.of(estates.owner(built.owner(0)));

        assertThat(votes).extracting(OwnerVote::isAwaited).containsExactly(false, true, false, false);
        assertThat(votes)
                .extracting(OwnerVote::choice)
                .containsExactly(
                        Optional.of(Choice.FOR), Optional.empty(), Optional.empty(), Optional.of(Choice.AGAINST));
        assertThat(votes).extracting(OwnerVote::isOwn).containsExactly(true, false, false, false);
        assertThat(votes.get(1).choices()).containsExactly(Choice.FOR, Choice.AGAINST, Choice.ABSTAIN);
        assertThat(votes.get(2).choices()).as("not delivered").isEmpty();
        clock.set(VoteFlow.CLOSES_AT);
        assertThat(ownerVotes.of(estates.owner(built.owner(0)))).noneMatch(OwnerVote::isAwaited);
        assertThat(ownerVotes.of(flow.clerk())).isEmpty();
    }

    @Test
    void givesBackTheVeryFileThatProvesABallot() {
        VotingEstate.Built built = estates.build("board-file", List.of("0", "1"));
        DecisionId id = flow.opened("board-file-1", built);
        Evidence photo = new Evidence("签名.jpg", new byte[] {9, 8, 7});
        enterBallot.enter(
                flow.clerk(),
                new EnterBallot.Command(
                        new BusinessKey("board-file:1"),
                        id,
                        built.unit(0),
                        Choice.FOR,
                        Channel.DOORSTEP,
                        photo,
                        Optional.empty()));

        String hash = ballotTraces
                .of(flow.clerk(), id, built.unit(0))
                .get(0)
                .evidence()
                .orElseThrow();

        assertThat(ballotTraces.evidence(flow.clerk(), id, hash).content()).isEqualTo(photo.content());
        assertThatThrownBy(() -> ballotTraces.evidence(flow.clerk(), id, "00")).isInstanceOf(NotFound.class);
    }

    private void cast(VotingEstate.Built built, DecisionId id, int owner, int unit, Choice choice) {
        castBallot.cast(
                estates.owner(built.owner(owner)),
                new CastBallot.Command(new BusinessKey(id + ":" + unit), id, built.unit(unit), choice));
    }
}
