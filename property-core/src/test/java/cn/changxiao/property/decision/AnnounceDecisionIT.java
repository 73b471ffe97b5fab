package cn.changxiao.property.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.certificate.CertificateSubject;
import cn.changxiao.property.organisation.FoundOrganisation;
import cn.changxiao.property.organisation.NewOrganisation;
import cn.changxiao.property.organisation.OrganisationKind;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.RoleMissing;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.policy.PolicyParameter;
import cn.changxiao.property.roll.NobodyOnTheRoll;
import cn.changxiao.property.roll.VotingScope;
import cn.changxiao.property.tally.Bound;
import cn.changxiao.property.tally.SpecialRule;
import cn.changxiao.property.tally.Threshold;
import cn.changxiao.testing.DatabaseTest;
import cn.changxiao.testing.MovableClock;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
@Property(name = "test.movable-clock", value = "true")
class AnnounceDecisionIT implements DatabaseTest {

    @Inject
    VotingEstate estates;

    @Inject
    VoteFlow flow;

    @Inject
    MovableClock clock;

    @Inject
    DraftDecision draftDecision;

    @Inject
    AnnounceDecision announceDecision;

    @Inject
    OpenVoting openVoting;

    @Inject
    CloseVoting closeVoting;

    @Inject
    CloseDueDecisions closeDueDecisions;

    @Inject
    CancelDecision cancelDecision;

    @Inject
    Courses courses;

    @Inject
    FrozenRules rules;

    @Inject
    FoundOrganisation foundOrganisation;

    @Inject
    Sql sql;

    @Test
    void leadsADecisionFromDraftToClosedAndAnswersEveryRepeatedStepOnce() {
        VotingEstate.Built built = estates.build("life", List.of("0", "1", "2"));
        NewDecision proposal = proposal("life-1", built);
        DecisionId id = flow.announced(proposal);
        announceDecision.announce(flow.clerk(), id, VoteFlow.ANNOUNCEMENT);

        assertThat(draftDecision.draft(flow.clerk(), proposal)).isEqualTo(id);
        assertThatThrownBy(() -> openVoting.open(flow.clerk(), id)).isInstanceOf(TooEarly.class);
        clock.set(VoteFlow.OPENS_AT);
        openVoting.open(flow.clerk(), id);
        openVoting.open(flow.clerk(), id);
        assertThatThrownBy(() -> closeVoting.close(flow.clerk(), id))
                .isInstanceOf(TooEarly.class)
                .hasMessageContaining("2026-03-15");
        flow.close(id);
        closeVoting.close(flow.clerk(), id);

        assertThat(courses.get(id).state()).isEqualTo(DecisionState.CLOSED);
        assertThat(sql.list(
                        "SELECT state FROM decision_step WHERE decision_id = ? ORDER BY taken_at",
                        row -> row.getString(1),
                        id.value()))
                .containsExactlyInAnyOrder("DRAFT", "ANNOUNCED", "OPEN", "CLOSED");
    }

    @Test
    void opensOnlyAfterTheNoticeOfFifteenDaysHasRun() {
        VotingEstate.Built built = estates.build("notice", List.of("0"));
        clock.set(VoteFlow.ANNOUNCED_AT);
        DecisionId id = draftDecision.draft(flow.clerk(), proposal("notice-1", built));

        assertThatThrownBy(() -> announceDecision.announce(
                        flow.clerk(),
                        id,
                        new Announcement(
                                VoteFlow.RECORD_DAY,
                                VoteFlow.ANNOUNCED_AT.plusDays(15),
                                VoteFlow.ANNOUNCED_AT.plusDays(30))))
                .isInstanceOf(TooEarly.class)
                .hasMessageContaining("2026-02-17");
        announceDecision.announce(
                flow.clerk(),
                id,
                new Announcement(
                        VoteFlow.RECORD_DAY, VoteFlow.ANNOUNCED_AT.plusDays(16), VoteFlow.ANNOUNCED_AT.plusDays(30)));

        assertThat(courses.get(id).state()).isEqualTo(DecisionState.ANNOUNCED);
        assertThat(rules.of(id))
                .filteredOn(rule -> rule.parameter() == PolicyParameter.DECISION_NOTICE)
                .singleElement()
                .satisfies(rule -> {
                    assertThat(rule.text()).isEqualTo("15 日");
                    assertThat(rule.clause()).contains("物业管理条例第14条");
                });
    }

    @Test
    void takesItsThresholdsFromThePolicyOfTheDayOfTheAnnouncement() {
        VotingEstate.Built built = estates.build("thresholds", List.of("0"));
        DecisionId ordinary = flow.announced(proposal("thresholds-1", built));
        DecisionId special = flow.announced(new NewDecision(
                new BusinessKey("thresholds-2"),
                Matter.RAISE_FUND,
                "续筹维修资金",
                "每平方米 30 元。",
                new VotingScope.WholeCompound(built.estate().compound()),
                Optional.of(CertificateSubject.TOP_UP),
                Optional.empty(),
                Set.of()));
        sql.update("""
                INSERT INTO policy_parameter (profile_code, name, valid_from, value, unit, clause, basis)
                VALUES ('NATIONAL', 'DECISION_QUORUM', '2026-02-20', 7, 'TWELFTHS', '测试', 'LAW')
                """);

        assertThat(rules.tallyRules(courses.get(ordinary)).quorum()).isEqualTo(new Threshold(2, 3, Bound.AT_LEAST));
        assertThat(rules.tallyRules(courses.get(ordinary)).consent()).isEqualTo(new Threshold(1, 2, Bound.MORE_THAN));
        assertThat(rules.tallyRules(courses.get(special)).consent()).isEqualTo(new Threshold(3, 4, Bound.AT_LEAST));
    }

    @Test
    void refusesAFormOfVotingThatThePlaceHasNotSwitchedOn() {
        VotingEstate.Built built = estates.build("switch", List.of("0"));
        VotingScope scope = new VotingScope.WholeCompound(built.estate().compound());
        clock.set(VoteFlow.ANNOUNCED_AT);
        for (SpecialRule rule : SpecialRule.values()) {
            DecisionId id = draftDecision.draft(flow.clerk(), VoteFlow.proposal("switch-" + rule, scope, rule));

            assertThatThrownBy(() -> announceDecision.announce(flow.clerk(), id, VoteFlow.ANNOUNCEMENT))
                    .isInstanceOf(SpecialRuleOff.class)
                    .hasMessageContaining(rule.label());
        }
    }

    @Test
    void closesDueVotesByItselfOnce() {
        DecisionId id = flow.opened("due-1", estates.build("due", List.of("0")));
        clock.set(VoteFlow.CLOSES_AT.minusSeconds(1));
        closeDueDecisions.close();
        DecisionState before = courses.get(id).state();

        clock.set(VoteFlow.CLOSES_AT);
        int closed = closeDueDecisions.close();

        assertThat(before).isEqualTo(DecisionState.OPEN);
        assertThat(closed).isPositive();
        assertThat(courses.get(id).state()).isEqualTo(DecisionState.CLOSED);
        assertThat(closeDueDecisions.close()).isZero();
    }

    @Test
    void isLedByTheStreetOfficeOnlyWhereThereIsNoCommittee() {
        VotingEstate.Built built = estates.build("committee", List.of("0"));
        OrganisationId committee = foundOrganisation.found(
                Viewer.service(),
                new NewOrganisation(OrganisationKind.OWNERS_COMMITTEE, "某某业委会", Optional.empty(), VotingEstate.STREET));
        sql.update(
                "UPDATE estate_compound SET committee_id = ? WHERE compound_id = ?",
                committee.value(),
                built.estate().compound().value());
        Viewer chair = Viewer.member(new UserId(41), "主任", Role.OWNERS_COMMITTEE, committee);
        Viewer strangers = Viewer.member(new UserId(42), "外人", Role.OWNERS_COMMITTEE, new OrganisationId(1));
        NewDecision proposal = proposal("committee-1", built);

        assertThatThrownBy(() -> draftDecision.draft(flow.clerk(), proposal)).isInstanceOf(CommitteeConvenes.class);
        assertThatThrownBy(() -> draftDecision.draft(strangers, proposal)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> draftDecision.draft(estates.owner(built.owner(0)), proposal))
                .isInstanceOf(RoleMissing.class);
        assertThat(draftDecision.draft(chair, proposal)).isNotNull();
    }

    @Test
    void isGivenUpWithAReasonAndOnlyBeforeItsVotesAreCounted() {
        VotingEstate.Built built = estates.build("cancel", List.of("0"));
        DecisionId id = flow.opened("cancel-1", built);

        assertThatThrownBy(() -> cancelDecision.cancel(flow.clerk(), id, " ")).isInstanceOf(InvalidValue.class);
        cancelDecision.cancel(flow.clerk(), id, "施工方案有误");
        cancelDecision.cancel(flow.clerk(), id, "施工方案有误");

        assertThat(courses.get(id).state()).isEqualTo(DecisionState.CANCELLED);
        assertThatThrownBy(() -> cancelDecision.cancel(flow.clerk(), id, "另一个理由"))
                .isInstanceOf(StepNotAllowed.class);
        assertThatThrownBy(() -> closeVoting.close(flow.clerk(), id)).isInstanceOf(StepNotAllowed.class);
    }

    @Test
    void refusesProposalsThatCannotBeVotedOn() {
        VotingEstate.Built built = estates.build("proposal", List.of("0"));
        VotingScope whole = new VotingScope.WholeCompound(built.estate().compound());
        clock.set(VoteFlow.ANNOUNCED_AT);
        draftDecision.draft(flow.clerk(), VoteFlow.proposal("proposal-1", whole));

        assertThatThrownBy(() -> new NewDecision(
                        new BusinessKey("proposal-2"),
                        Matter.OTHER,
                        "标题",
                        "内容",
                        whole,
                        Optional.of(CertificateSubject.WITHDRAWAL),
                        Optional.empty(),
                        Set.of()))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("对应的表决事项");
        NewDecision nowhere = VoteFlow.proposal(
                "proposal-3",
                new VotingScope.Entrance(
                        built.estate().compound(), built.estate().buildings().get(0), "9"));
        DecisionId empty = draftDecision.draft(flow.clerk(), nowhere);
        assertThatThrownBy(() -> announceDecision.announce(flow.clerk(), empty, VoteFlow.ANNOUNCEMENT))
                .isInstanceOf(NobodyOnTheRoll.class);
        assertThatThrownBy(() -> draftDecision.draft(
                        flow.clerk(),
                        new NewDecision(
                                new BusinessKey("proposal-1"),
                                Matter.COVENANT,
                                "另一事项",
                                "内容",
                                whole,
                                Optional.empty(),
                                Optional.empty(),
                                Set.of())))
                .isInstanceOf(KeyReusedWithOtherContent.class);
    }

    private static NewDecision proposal(String key, VotingEstate.Built built) {
        return VoteFlow.proposal(
                key, new VotingScope.WholeCompound(built.estate().compound()));
    }
}
