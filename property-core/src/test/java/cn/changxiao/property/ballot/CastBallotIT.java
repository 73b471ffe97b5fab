package cn.changxiao.property.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.decision.CloseVoting;
import cn.changxiao.property.decision.DecisionId;
import cn.changxiao.property.decision.VoteFlow;
import cn.changxiao.property.decision.VotingEstate;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.ownership.Buyer;
import cn.changxiao.property.ownership.NewSale;
import cn.changxiao.property.ownership.RecordSale;
import cn.changxiao.property.party.NewPerson;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.roll.VotingScope;
import cn.changxiao.property.tally.Choice;
import cn.changxiao.testing.DatabaseTest;
import cn.changxiao.testing.MovableClock;
import io.micronaut.context.annotation.Property;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
@Property(name = "test.movable-clock", value = "true")
class CastBallotIT implements DatabaseTest {

    private static final int THREADS = 50;

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
    CorrectBallot correctBallot;

    @Inject
    IssueBallotPapers issueBallotPapers;

    @Inject
    CloseVoting closeVoting;

    @Inject
    RecordSale recordSale;

    @Inject
    Sql sql;

    @BeforeEach
    void moveBeforeEverything() {
        clock.set(LocalDateTime.of(2026, 1, 5, 9, 0));
    }

    @Test
    void hearsOneOfFiftyThreadsThatVoteForOneUnit() throws Exception {
        VotingEstate.Built built = estates.build("fifty", List.of("0", "1"));
        DecisionId decision = flow.opened("fifty-1", built);
        List<Callable<Boolean>> attempts = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            String key = "fifty:" + thread;
            Choice choice = thread % 2 == 0 ? Choice.FOR : Choice.AGAINST;
            attempts.add(() -> isHeard(built, decision, key, choice));
        }

        long heard = all(attempts).stream().filter(Boolean::booleanValue).count();

        assertThat(heard).isEqualTo(1);
        assertThat(ballots(decision)).isEqualTo(1);
        assertThat(events(decision)).isEqualTo(1);
    }

    @Test
    void givesFiftyThreadsWithOneKeyOneAnswer() throws Exception {
        VotingEstate.Built built = estates.build("fifty-key", List.of("0", "1"));
        DecisionId decision = flow.opened("fifty-key-1", built);
        List<Callable<BallotReceipt>> attempts = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            attempts.add(() -> cast(built, decision, "fifty-key:one", 0, Choice.FOR));
        }

        assertThat(new HashSet<>(all(attempts))).hasSize(1);
        assertThat(events(decision)).isEqualTo(1);
        assertThatThrownBy(() -> cast(built, decision, "fifty-key:one", 0, Choice.AGAINST))
                .isInstanceOf(KeyReusedWithOtherContent.class);
    }

    @Test
    void refusesAUnitOfAnotherBuildingOrEntranceAndAnothersUnit() {
        VotingEstate.Built built = estates.build("elsewhere", List.of("0", "1"), "1", "2");
        VotingEstate.Built other = estates.build("elsewhere-other", List.of("0"));
        DecisionId decision = flow.opened(VoteFlow.proposal(
                "elsewhere-1",
                new VotingScope.Entrance(
                        built.estate().compound(), built.estate().buildings().get(0), "1")));

        assertThatThrownBy(() -> cast(built, decision, "elsewhere:a", 1, Choice.FOR))
                .isInstanceOf(UnitNotOnRoll.class)
                .hasMessageContaining("1幢1单元");
        assertThatThrownBy(() -> cast(other, decision, "elsewhere:b", 0, Choice.FOR))
                .isInstanceOf(UnitNotOnRoll.class);
        assertThatThrownBy(() -> castBallot.cast(
                        estates.owner(built.owner(1)),
                        new CastBallot.Command(new BusinessKey("elsewhere:c"), decision, built.unit(0), Choice.FOR)))
                .isInstanceOf(NotFound.class);
        assertThat(ballots(decision)).isZero();
    }

    @Test
    void refusesABallotAtTheClosingInstantWhetherAnybodyHasClosedOrNot() {
        VotingEstate.Built built = estates.build("late", List.of("0", "1", "2"));
        DecisionId decision = flow.opened("late-1", built);
        clock.set(VoteFlow.CLOSES_AT.minusNanos(1_000));
        cast(built, decision, "late:a", 0, Choice.FOR);
        clock.set(VoteFlow.CLOSES_AT);

        assertThatThrownBy(() -> cast(built, decision, "late:b", 1, Choice.FOR)).isInstanceOf(LateBallot.class);
        closeVoting.close(flow.clerk(), decision);
        assertThatThrownBy(() -> cast(built, decision, "late:b", 1, Choice.FOR)).isInstanceOf(LateBallot.class);
        assertThat(cast(built, decision, "late:a", 0, Choice.FOR).sequence()).isEqualTo(1);
        assertThatThrownBy(() -> correct(built, decision, "late:c", 0, Optional.of(Choice.AGAINST)))
                .isInstanceOf(LateBallot.class);
    }

    @Test
    void keepsATraceOfEveryCorrectionAndWithdrawal() {
        VotingEstate.Built built = estates.build("trace", List.of("0"));
        DecisionId decision = flow.opened("trace-1", built);
        assertThatThrownBy(() -> correct(built, decision, "trace:0", 0, Optional.of(Choice.FOR)))
                .isInstanceOf(NoBallotYet.class);

        cast(built, decision, "trace:1", 0, Choice.FOR);
        correct(built, decision, "trace:2", 0, Optional.of(Choice.AGAINST));
        correct(built, decision, "trace:3", 0, Optional.empty());
        BallotReceipt last = cast(built, decision, "trace:4", 0, Choice.ABSTAIN);

        assertThat(last.sequence()).isEqualTo(4);
        assertThat(trace(decision)).containsExactly("CAST FOR", "CORRECTED AGAINST", "WITHDRAWN null", "CAST ABSTAIN");
        assertThat(ballots(decision)).isEqualTo(1);
        assertThatThrownBy(() -> sql.update(
                        "UPDATE decision_ballot_event SET choice = 'FOR' WHERE decision_id = ?", decision.value()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(
                        () -> sql.update("DELETE FROM decision_ballot_event WHERE decision_id = ?", decision.value()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sql.update("DELETE FROM decision_ballot WHERE decision_id = ?", decision.value()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void letsTheFirstCoOwnerSpeakForTheUnitAndStaffCorrectWithSomethingInWriting() {
        VotingEstate.Built built = estates.build("co-owners", List.of("0+1", "2"));
        DecisionId decision = flow.opened("co-owners-1", built);
        PersonId second = built.owner(1);
        castBallot.cast(
                estates.owner(second),
                new CastBallot.Command(new BusinessKey("co:1"), decision, built.unit(0), Choice.FOR));

        assertThatThrownBy(() -> cast(built, decision, "co:2", 0, Choice.AGAINST))
                .isInstanceOf(UnitHasVoted.class);
        assertThatThrownBy(() -> correct(built, decision, "co:3", 0, Optional.of(Choice.AGAINST)))
                .isInstanceOf(BallotOfSomebodyElse.class);
        CorrectBallot.Command written = new CorrectBallot.Command(
                new BusinessKey("co:4"),
                decision,
                built.unit(0),
                Optional.of(Choice.AGAINST),
                Optional.of(scan("共有人书面更正")),
                "两位共有人共同签字");
        assertThatThrownBy(() -> correctBallot.correct(
                        flow.clerk(),
                        new CorrectBallot.Command(
                                new BusinessKey("co:5"),
                                decision,
                                built.unit(0),
                                Optional.of(Choice.AGAINST),
                                Optional.empty(),
                                "口头")))
                .isInstanceOf(EvidenceMissing.class);
        correctBallot.correct(flow.clerk(), written);

        assertThat(trace(decision)).containsExactly("CAST FOR", "CORRECTED AGAINST");
    }

    @Test
    void entersPaperOnlyWithTheTokenPrintedForTheUnitAndKeepsTheScan() {
        VotingEstate.Built built = estates.build("paper", List.of("0", "1", "2"));
        DecisionId decision = flow.opened("paper-1", built);
        List<BallotPaper> papers = issueBallotPapers.issue(flow.clerk(), decision);
        Evidence scan = scan("选票扫描件");

        assertThat(papers)
                .extracting(BallotPaper::number)
                .doesNotHaveDuplicates()
                .hasSize(3);
        assertThat(papers)
                .extracting(BallotPaper::token)
                .doesNotHaveDuplicates()
                .allMatch(t -> t.length() == 32);
        assertThat(issueBallotPapers.issue(flow.clerk(), decision)).isEqualTo(papers);
        assertThatThrownBy(
                        () -> enter(built, decision, "paper:1", 0, papers.get(1).token(), scan))
                .isInstanceOf(PaperOfAnotherUnit.class);
        enter(built, decision, "paper:2", 0, papers.get(0).token(), scan);
        enter(built, decision, "paper:2", 0, papers.get(0).token(), scan);
        assertThatThrownBy(
                        () -> enter(built, decision, "paper:3", 0, papers.get(0).token(), scan))
                .isInstanceOf(UnitHasVoted.class)
                .hasMessageContaining("书面选票");

        assertThat(sql.list(
                        "SELECT SHA2(content, 256), HEX(content_hash) FROM decision_evidence WHERE decision_id = ?",
                        row -> row.getString(1).equalsIgnoreCase(row.getString(2)),
                        decision.value()))
                .containsExactly(true);
        assertThatThrownBy(() -> new EnterBallot.Command(
                        new BusinessKey("paper:4"),
                        decision,
                        built.unit(1),
                        Choice.FOR,
                        Channel.ONLINE,
                        scan,
                        Optional.empty()))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void barsAUnitOfUnknownOwnersUntilOneIsRegistered() {
        VotingEstate.Built built = estates.build("unknown", List.of("0", ""));
        DecisionId decision = flow.opened("unknown-1", built);

        assertThatThrownBy(() -> doorstep(built, decision, "unknown:1", 1)).isInstanceOf(OwnerNotRegistered.class);
        recordSale.record(
                flow.clerk(),
                new NewSale(
                        new BusinessKey("unknown-sale"),
                        built.unit(1),
                        LocalDate.of(2015, 5, 1),
                        List.of(Buyer.named(NewPerson.named("补录的业主"), 1, 1)),
                        "川（2015）遂宁市不动产权第9号"));

        assertThat(doorstep(built, decision, "unknown:1", 1).sequence()).isEqualTo(1);
    }

    @Test
    void letsTheBuyerOfAnUndeliveredUnitNotVoteOnline() {
        VotingEstate.Built built = estates.build("undelivered", List.of("0", "1-"));
        DecisionId decision = flow.opened("undelivered-1", built);

        assertThatThrownBy(() -> cast(built, decision, "undelivered:1", 1, Choice.FOR))
                .isInstanceOf(DeveloperVotesOnPaper.class);
        assertThat(doorstep(built, decision, "undelivered:2", 1).sequence()).isEqualTo(1);
    }

    @Test
    void refusesToFollowTheMajorityWhereThePlaceHasNotAllowedIt() {
        VotingEstate.Built built = estates.build("follow", List.of("0"));
        DecisionId decision = flow.opened("follow-1", built);

        assertThatThrownBy(() -> cast(built, decision, "follow:1", 0, Choice.FOLLOW_MAJORITY))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("从众");
        assertThat(events(decision)).isZero();
    }

    private boolean isHeard(VotingEstate.Built built, DecisionId decision, String key, Choice choice) {
        try {
            cast(built, decision, key, 0, choice);
            return true;
        } catch (UnitHasVoted refused) {
            return false;
        }
    }

    /** The first owner of a sample is the owner of its first unit, and so on. */
    private BallotReceipt cast(VotingEstate.Built built, DecisionId decision, String key, int unit, Choice choice) {
        return castBallot.cast(
                estates.owner(built.owner(unit)),
                new CastBallot.Command(new BusinessKey(key), decision, built.unit(unit), choice));
    }

    private BallotReceipt correct(
            VotingEstate.Built built, DecisionId decision, String key, int unit, Optional<Choice> choice) {
        return correctBallot.correct(
                estates.owner(built.owner(unit)),
                new CorrectBallot.Command(
                        new BusinessKey(key), decision, built.unit(unit), choice, Optional.empty(), ""));
    }

    private BallotReceipt enter(
            VotingEstate.Built built, DecisionId decision, String key, int unit, String token, Evidence scan) {
        return enter(built.unit(unit), decision, key, Channel.PAPER, Optional.of(token), scan);
    }

    private BallotReceipt doorstep(VotingEstate.Built built, DecisionId decision, String key, int unit) {
        return enter(built.unit(unit), decision, key, Channel.DOORSTEP, Optional.empty(), scan("签名照片"));
    }

    private BallotReceipt enter(
            UnitId unit, DecisionId decision, String key, Channel channel, Optional<String> token, Evidence scan) {
        Viewer clerk = flow.clerk();
        return enterBallot.enter(
                clerk, new EnterBallot.Command(new BusinessKey(key), decision, unit, Choice.FOR, channel, scan, token));
    }

    private static Evidence scan(String words) {
        return new Evidence(words + ".jpg", words.getBytes(StandardCharsets.UTF_8));
    }

    private long ballots(DecisionId decision) {
        return sql.number("SELECT COUNT(*) FROM decision_ballot WHERE decision_id = ?", decision.value());
    }

    private long events(DecisionId decision) {
        return sql.number("SELECT COUNT(*) FROM decision_ballot_event WHERE decision_id = ?", decision.value());
    }

    private List<String> trace(DecisionId decision) {
        return sql.list(
                "SELECT kind, choice FROM decision_ballot_event WHERE decision_id = ? ORDER BY unit_id, sequence_number",
                row -> row.getString(1) + " " + row.getString(2),
                decision.value());
    }

    private static <T> List<T> all(List<Callable<T>> attempts) throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> attempt : pool.invokeAll(attempts)) {
                results.add(attempt.get());
            }
            return results;
        } finally {
            pool.shutdown();
        }
    }
}
