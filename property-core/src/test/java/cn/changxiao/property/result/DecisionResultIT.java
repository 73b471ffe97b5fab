package cn.changxiao.property.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.Sql;
import cn.changxiao.property.ballot.CastBallot;
import cn.changxiao.property.ballot.Channel;
import cn.changxiao.property.ballot.EnterBallot;
import cn.changxiao.property.ballot.Evidence;
import cn.changxiao.property.certificate.CertificateNumber;
import cn.changxiao.property.certificate.CertificateView;
import cn.changxiao.property.certificate.Certificates;
import cn.changxiao.property.decision.CancelDecision;
import cn.changxiao.property.decision.Courses;
import cn.changxiao.property.decision.DecisionId;
import cn.changxiao.property.decision.DecisionState;
import cn.changxiao.property.decision.StepNotAllowed;
import cn.changxiao.property.decision.TooEarly;
import cn.changxiao.property.decision.VoteFlow;
import cn.changxiao.property.decision.VotingEstate;
import cn.changxiao.property.ownership.Buyer;
import cn.changxiao.property.ownership.NewSale;
import cn.changxiao.property.ownership.RecordSale;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.roll.CompareRolls;
import cn.changxiao.property.roll.RollComparison;
import cn.changxiao.property.roll.VotingScope;
import cn.changxiao.property.tally.Choice;
import cn.changxiao.property.tally.Comparison;
import cn.changxiao.property.tally.SpecialRule;
import cn.changxiao.property.tally.Tally;
import cn.changxiao.property.tally.Verdict;
import cn.changxiao.property.tally.VoteSum;
import cn.changxiao.testing.DatabaseTest;
import cn.changxiao.testing.MovableClock;
import io.micronaut.context.annotation.Property;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
@Property(name = "test.movable-clock", value = "true")
class DecisionResultIT implements DatabaseTest {

    private static final long FLAT = 8_950;

    @Inject
    VotingEstate estates;

    @Inject
    VoteFlow flow;

    @Inject
    MovableClock clock;

    @Inject
    CastBallot castBallot;

    @Inject
    EnterBallot enterBallot;

    @Inject
    TallyDecision tallyDecision;

    @Inject
    PublishResult publishResult;

    @Inject
    FileObjection fileObjection;

    @Inject
    AnswerObjection answerObjection;

    @Inject
    ConcludeDecision concludeDecision;

    @Inject
    CancelDecision cancelDecision;

    @Inject
    Objections objections;

    @Inject
    Courses courses;

    @Inject
    Certificates certificates;

    @Inject
    CompareRolls compareRolls;

    @Inject
    RecordSale recordSale;

    @Inject
    Sql sql;

    @BeforeEach
    void moveBeforeEverything() {
        clock.set(LocalDateTime.of(2026, 1, 5, 9, 0));
    }

    @Test
    void leadsAPassedVoteToItsCertificateThroughTwoPeopleAndAnAnsweredObjection() {
        VotingEstate.Built built = estates.build("whole-life", List.of("0", "1", "2"));
        DecisionId id = flow.opened("whole-life-1", built);
        vote(built, id, Choice.FOR, 0, 1);
        flow.close(id);

        Tally tally = tallyDecision.tally(flow.clerk(), id);
        assertThat(tallyDecision.tally(flow.clerk(), id)).isEqualTo(tally);
        assertThatThrownBy(() -> publishResult.publish(flow.clerk(), id)).isInstanceOf(SamePersonCannotCheck.class);
        publishResult.publish(estates.clerk(4), id);
        ObjectionId objection = fileObjection.file(
                estates.owner(built.owner(2)), id, new BusinessKey("whole-life:objection"), "2幢业主未收到通知。");
        clock.set(VoteFlow.CLOSES_AT.plusDays(7));
        assertThatThrownBy(() -> concludeDecision.conclude(flow.clerk(), id)).isInstanceOf(TooEarly.class);
        clock.set(VoteFlow.CLOSES_AT.plusDays(8));
        assertThatThrownBy(() -> concludeDecision.conclude(flow.clerk(), id)).isInstanceOf(ObjectionsOpen.class);
        answerObjection.answer(flow.clerk(), objection, new AnswerObjection.Command(false, "公告照片在案。"));
        Optional<CertificateNumber> number = concludeDecision.conclude(flow.clerk(), id);

        assertThat(courses.get(id).state()).isEqualTo(DecisionState.EFFECTIVE);
        assertThat(concludeDecision.conclude(flow.clerk(), id))
                .isEqualTo(number)
                .isPresent();
        CertificateView certificate = certificates.get(flow.clerk(), number.orElseThrow());
        assertThat(certificate.toString()).contains("表决通过", "3×2 ≥ 2×3", "200000.00");
        assertThat(objections.of(id)).singleElement().satisfies(line -> {
            assertThat(line.maskedOwner()).isEqualTo("业**");
            assertThat(line.answer()).isPresent();
        });
    }

    @Test
    void passesWithExactlyTwoThirdsAndFailsOneHundredthOfASquareMetreBelow() {
        VotingEstate.Built exact = estates.build("quorum", List.of("0:100.00", "1:100.00", "2:100.00"));
        VotingEstate.Built below = estates.build("quorum-below", List.of("0:100.00", "1:100.00", "2:100.01"));

        Tally reached = tallied("quorum-1", exact, Choice.FOR, 0, 1);
        Tally missed = tallied("quorum-2", below, Choice.FOR, 0, 1);

        assertThat(reached.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(missed.verdict()).isEqualTo(Verdict.QUORUM_MISSED);
        assertThat(missed.comparisons()).extracting(Comparison::isMet).containsExactly(true, false, true, true);
        assertThat(missed.comparisons().get(1).text()).isEqualTo("3×200.00 ≥ 2×300.01");
    }

    @Test
    void countsAnOwnerOfTwelveUnitsOnceAndByAllTheirArea() {
        List<String> units = new ArrayList<>(Collections.nCopies(12, "0"));
        units.addAll(List.of("1", "2", "3", "4"));
        VotingEstate.Built built = estates.build("twelve", units);
        DecisionId id = flow.opened("twelve-1", built);
        for (int unit = 0; unit < 12; unit++) {
            vote(built, id, 0, unit, Choice.FOR);
        }
        vote(built, id, 1, 12, Choice.AGAINST);
        vote(built, id, 2, 13, Choice.AGAINST);
        vote(built, id, 3, 14, Choice.AGAINST);

        Tally tally = tally(id);

        assertThat(tally.heads()).isEqualTo(new VoteSum(5, 1, 3, 0, 0, 0));
        assertThat(tally.area()).isEqualTo(new VoteSum(16 * FLAT, 12 * FLAT, 3 * FLAT, 0, 0, 0));
        assertThat(tally.verdict()).isEqualTo(Verdict.CONSENT_MISSED);
    }

    @Test
    void countsFortyUnsoldUnitsAsOneHeadWithTheirAreaInFull() {
        List<String> units = new ArrayList<>(Collections.nCopies(40, "-"));
        units.addAll(List.of("0", "1"));
        VotingEstate.Built built = estates.build("developer", units);
        DecisionId id = flow.opened("developer-1", built);
        Evidence seal = new Evidence("盖章选票.pdf", new byte[] {1, 2, 3});
        for (int unit = 0; unit < 40; unit++) {
            enterBallot.enter(
                    flow.clerk(),
                    new EnterBallot.Command(
                            new BusinessKey("developer:" + unit),
                            id,
                            built.unit(unit),
                            Choice.AGAINST,
                            Channel.DOORSTEP,
                            seal,
                            Optional.empty()));
        }
        vote(built, id, 0, 40, Choice.FOR);
        vote(built, id, 1, 41, Choice.FOR);

        Tally tally = tally(id);

        assertThat(tally.heads()).isEqualTo(new VoteSum(3, 2, 1, 0, 0, 0));
        assertThat(tally.area()).isEqualTo(new VoteSum(42 * FLAT, 2 * FLAT, 40 * FLAT, 0, 0, 0));
        assertThat(tally.verdict()).isEqualTo(Verdict.CONSENT_MISSED);
    }

    @Test
    void countsACoOwnedUnitAsOneHeadForWhicheverOwnerVotes() {
        VotingEstate.Built built = estates.build("couple", List.of("0+1", "0+1", "0"));
        DecisionId id = flow.opened("couple-1", built);
        vote(built, id, 0, 0, Choice.FOR);
        vote(built, id, 1, 1, Choice.FOR);

        Tally tally = tally(id);

        assertThat(tally.heads()).isEqualTo(new VoteSum(2, 1, 0, 0, 0, 0));
        assertThat(tally.area()).isEqualTo(new VoteSum(3 * FLAT, 2 * FLAT, 0, 0, 0, 0));
    }

    @Test
    void asksAndCountsOneEntranceOnly() {
        VotingEstate.Built built = estates.build("entrance", List.of("0", "1", "2", "3"), "1", "2");
        DecisionId id = flow.opened(VoteFlow.proposal(
                "entrance-1",
                new VotingScope.Entrance(
                        built.estate().compound(), built.estate().buildings().get(0), "2")));
        vote(built, id, 1, 1, Choice.FOR);
        vote(built, id, 3, 3, Choice.FOR);

        Tally tally = tally(id);

        assertThat(tally.area().total()).isEqualTo(2 * FLAT);
        assertThat(tally.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(courses.get(id).scopeText()).isEqualTo("1幢2单元");
    }

    @Test
    void saysOfAVoteWithNobodyTakingPartThatItFailedAndEndsIt() {
        VotingEstate.Built built = estates.build("nobody", List.of("0", "1"));
        DecisionId id = flow.opened("nobody-1", built);

        Tally tally = tally(id);
        publishResult.publish(estates.clerk(4), id);
        clock.set(VoteFlow.CLOSES_AT.plusDays(8));

        assertThat(tally.verdict()).isEqualTo(Verdict.NOBODY_TOOK_PART);
        assertThat(concludeDecision.conclude(flow.clerk(), id)).isEmpty();
        assertThat(courses.get(id).state()).isEqualTo(DecisionState.FAILED);
    }

    @Test
    void aSaleRegisteredLateChangesNeitherRollNorTallyAndShowsAsKnownNow() {
        VotingEstate.Built built = estates.build("late-sale", List.of("0", "1", "2"));
        DecisionId id = flow.opened("late-sale-1", built);
        vote(built, id, Choice.FOR, 0, 1);
        Tally tally = tally(id);
        recordSale.record(
                flow.clerk(),
                new NewSale(
                        new BusinessKey("late-sale-sale"),
                        built.unit(1),
                        LocalDate.of(2026, 1, 20),
                        List.of(Buyer.known(built.owner(0), 1, 1)),
                        "川（2026）遂宁市不动产权第3号"));

        RollComparison comparison =
                compareRolls.compare(courses.get(id).voting().orElseThrow().roll());

        assertThat(comparison.isSameAsKnownThen()).isTrue();
        assertThat(comparison.frozen().heads()).isEqualTo(3);
        assertThat(comparison.headsAsKnownNow()).isEqualTo(2);
        assertThat(tallyDecision.tally(flow.clerk(), id)).isEqualTo(tally);
    }

    @Test
    void countsWhatTheTraceSaysWhateverSomebodyWroteIntoTheCurrentRow() {
        VotingEstate.Built built = estates.build("tampered", List.of("0", "1"));
        DecisionId id = flow.opened("tampered-1", built);
        vote(built, id, Choice.AGAINST, 0, 1);
        sql.update("UPDATE decision_ballot SET choice = 'FOR' WHERE decision_id = ?", id.value());

        assertThat(tally(id).heads()).isEqualTo(new VoteSum(2, 0, 2, 0, 0, 0));
        assertThatThrownBy(() -> sql.update(
                        "UPDATE decision_tally SET heads_yes = 2, heads_no = 0 WHERE decision_id = ?", id.value()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void anUpheldObjectionMakesAPassedDecisionFail() {
        VotingEstate.Built built = estates.build("upheld", List.of("0", "1"));
        DecisionId id = flow.opened("upheld-1", built);
        vote(built, id, Choice.FOR, 0, 1);
        tally(id);
        publishResult.publish(estates.clerk(4), id);
        Viewer owner = estates.owner(built.owner(0));
        ObjectionId objection = fileObjection.file(owner, id, new BusinessKey("upheld:1"), "选票系冒签。");
        answerObjection.answer(flow.clerk(), objection, new AnswerObjection.Command(true, "经核实确系冒签。"));
        assertThatThrownBy(() ->
                        answerObjection.answer(flow.clerk(), objection, new AnswerObjection.Command(false, "改口。")))
                .isInstanceOf(AlreadyAnswered.class);
        clock.set(VoteFlow.CLOSES_AT.plusDays(8));

        assertThatThrownBy(() -> fileObjection.file(owner, id, new BusinessKey("upheld:2"), "还有一条。"))
                .isInstanceOf(ChallengeOver.class);
        assertThat(concludeDecision.conclude(flow.clerk(), id)).isEmpty();
        assertThat(courses.get(id).state()).isEqualTo(DecisionState.FAILED);
    }

    @Test
    void refusesObjectionsOfStrangersAndGivingUpAfterTheCount() {
        VotingEstate.Built built = estates.build("stranger", List.of("0", "1"));
        VotingEstate.Built other = estates.build("stranger-other", List.of("0"));
        DecisionId id = flow.opened("stranger-1", built);
        vote(built, id, Choice.FOR, 0, 1);
        assertThatThrownBy(() -> tallyDecision.tally(flow.clerk(), id)).isInstanceOf(StepNotAllowed.class);
        tally(id);

        assertThatThrownBy(() ->
                        fileObjection.file(estates.owner(other.owner(0)), id, new BusinessKey("stranger:1"), "无关。"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> cancelDecision.cancel(flow.clerk(), id, "后悔了"))
                .isInstanceOf(StepNotAllowed.class)
                .hasMessageContaining("计票以后不能取消");
    }

    @Test
    void usesASpecialRuleOnlyWhereThePlaceHasSwitchedItOnAndSaysSo() {
        sql.update("""
                INSERT INTO policy_parameter (profile_code, name, valid_from, value, unit, clause, basis)
                VALUES ('SUINING', 'DECISION_DEFAULT_CONSENT', '2020-01-01', 1, 'SWITCH', '测试依据', 'LOCAL')
                """);
        VotingEstate.Built built = estates.build("silence", List.of("0", "1", "2", ""));
        DecisionId id = flow.opened("silence-1", built, SpecialRule.SILENCE_CONSENTS);
        vote(built, id, Choice.AGAINST, 0);

        Tally tally = tally(id);

        assertThat(tally.heads()).isEqualTo(new VoteSum(4, 2, 1, 0, 0, 2));
        assertThat(tally.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(ResultText.of(tally)).contains("默认表决");
    }

    private Tally tallied(String key, VotingEstate.Built built, Choice choice, int... owners) {
        clock.set(LocalDateTime.of(2026, 1, 5, 9, 0));
        DecisionId id = flow.opened(key, built);
        vote(built, id, choice, owners);
        return tally(id);
    }

    private Tally tally(DecisionId id) {
        flow.close(id);
        return tallyDecision.tally(flow.clerk(), id);
    }

    /** Owners who own the unit of the same number. */
    private void vote(VotingEstate.Built built, DecisionId id, Choice choice, int... owners) {
        for (int owner : owners) {
            vote(built, id, owner, owner, choice);
        }
    }

    private void vote(VotingEstate.Built built, DecisionId id, int owner, int unit, Choice choice) {
        castBallot.cast(
                estates.owner(built.owner(owner)),
                new CastBallot.Command(new BusinessKey(id + ":" + unit), id, built.unit(unit), choice));
    }
}
