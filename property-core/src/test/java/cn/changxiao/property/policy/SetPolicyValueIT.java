package cn.changxiao.property.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.Sql;
import cn.changxiao.property.organisation.FoundOrganisation;
import cn.changxiao.property.organisation.NewOrganisation;
import cn.changxiao.property.organisation.OrganisationKind;
import cn.changxiao.property.organisation.OutsideOwnArea;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.RoleMissing;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.place.LoadPlaces;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class SetPolicyValueIT implements DatabaseTest {

    private static final String STREET = "510903001";
    private static final Viewer ADMINISTRATOR = Viewer.administrator(new UserId(71), "管理员甲");
    private static final Viewer OTHER_ADMINISTRATOR = Viewer.administrator(new UserId(72), "管理员乙");

    @Inject
    LoadPlaces loadPlaces;

    @Inject
    FoundOrganisation foundOrganisation;

    @Inject
    ProposePolicyValue propose;

    @Inject
    DecidePolicyValue decide;

    @Inject
    PolicyProposals proposals;

    @Inject
    Policies policies;

    @Inject
    Clock clock;

    @Inject
    Sql sql;

    private Viewer clerk = ADMINISTRATOR;
    private Viewer checker = ADMINISTRATOR;

    @BeforeAll
    void openAnOffice() {
        loadPlaces.load();
        OrganisationId office = foundOrganisation.found(
                Viewer.service(),
                new NewOrganisation(OrganisationKind.STREET_OFFICE, "取值街道办", Optional.empty(), STREET));
        clerk = Viewer.member(new UserId(73), "经办人", Role.STREET_OFFICE, office);
        checker = Viewer.member(new UserId(74), "复核人", Role.STREET_OFFICE, office);
    }

    @Test
    void appliesFromItsDayOnOnceASecondPersonAdoptsIt() {
        LocalDate from = today().plusDays(10);
        PolicyProposalId id = propose.propose(clerk, bills("set:1", STREET, 45, from));

        assertThat(proposals.open(checker)).extracting(PolicyProposal::id).contains(id);
        assertThat(value(from)).isEqualTo(30);
        assertThatThrownBy(() -> decide.decide(clerk, id, true)).isInstanceOf(SamePersonCannotCheck.class);
        decide.decide(checker, id, true);

        assertThat(value(from.minusDays(1))).isEqualTo(30);
        assertThat(value(from)).isEqualTo(45);
        PolicyValue applies = policies.explain(PolicyParameter.BILL_DUE, STREET, from);
        assertThat(applies.profile()).isEqualTo("南津路街道");
        assertThat(applies.clause()).isEqualTo("街道物业工作会议纪要第3条");
        assertThat(policies.value(PolicyParameter.BILL_DUE, "510903002", from)).isEqualTo(30);
        assertThatThrownBy(() -> decide.decide(checker, id, true))
                .isInstanceOf(PolicyAlreadySet.class)
                .hasMessageContaining("已经处理");
    }

    @Test
    void isNeverChangedBehindPeoplesBacks() {
        LocalDate from = today().plusDays(40);
        decide.decide(checker, propose.propose(clerk, bills("set:2", STREET, 20, from)), true);
        PolicyProposalId again = propose.propose(clerk, bills("set:3", STREET, 25, from));

        assertThatThrownBy(() -> decide.decide(checker, again, true)).isInstanceOf(PolicyAlreadySet.class);
        assertThat(value(from)).isEqualTo(20);
        decide.decide(clerk, again, false);
        assertThat(proposals.open(checker)).extracting(PolicyProposal::id).doesNotContain(again);
        assertThatThrownBy(() -> propose.propose(clerk, bills("set:4", STREET, 25, today().minusDays(1))))
                .isInstanceOf(PolicyAlreadySet.class)
                .hasMessageContaining("不能追溯");
        assertThatThrownBy(() -> sql.update("UPDATE policy_parameter SET value = 1 WHERE name = 'BILL_DUE'"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> sql.update("DELETE FROM policy_parameter WHERE name = 'BILL_DUE'"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void holdsAStreetToItsAreaAndToWhatTheNationLeavesToIt() {
        LocalDate from = today();

        assertThatThrownBy(() -> propose.propose(clerk, bills("set:5", "510904001", 20, from)))
                .isInstanceOf(OutsideOwnArea.class);
        assertThatThrownBy(() -> propose.propose(clerk, bills("set:6", "", 20, from)))
                .isInstanceOf(OutsideOwnArea.class);
        assertThatThrownBy(() -> propose.propose(
                        clerk, value("set:7", STREET, PolicyParameter.DECISION_QUORUM, 6, PolicyUnit.TWELFTHS, from)))
                .isInstanceOf(PolicyNotYoursToSet.class);
        assertThatThrownBy(() -> propose.propose(
                        ADMINISTRATOR, value("set:8", STREET, PolicyParameter.LOGIN_LOCK, 5, PolicyUnit.MINUTES, from)))
                .isInstanceOf(PolicyNotYoursToSet.class);
        assertThatThrownBy(() -> propose.propose(
                        Viewer.member(
                                new UserId(75),
                                "收费员",
                                Role.PROPERTY_COMPANY,
                                clerk.organisation().orElseThrow()),
                        bills("set:9", STREET, 20, from)))
                .isInstanceOf(RoleMissing.class);
        assertThatThrownBy(() -> propose.propose(ADMINISTRATOR, bills("set:10", "999999", 20, from)))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void lacksNeitherAClauseNorAPossibleValueNorItsUnit() {
        assertThatThrownBy(() -> new NewPolicyValue(
                        new BusinessKey("x"), "", PolicyParameter.BILL_DUE, 20, PolicyUnit.DAYS, today(), " 无 "))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("依据");
        assertThatThrownBy(() -> value("x", "", PolicyParameter.BILL_DUE, 20, PolicyUnit.MONTHS, today()))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> value("x", "", PolicyParameter.DECISION_DISSENT_VOTE, 7, PolicyUnit.SWITCH, today()))
                .isInstanceOf(InvalidValue.class);
        assertThat(value("x", "", PolicyParameter.BILL_DUE, 20, PolicyUnit.WORKING_DAYS, today())
                        .text())
                .isEqualTo("20 个工作日");
    }

    @Test
    void answersTheSameKeyTheSameWay() {
        LocalDate from = today().plusDays(80);
        PolicyProposalId first = propose.propose(clerk, bills("set:11", STREET, 60, from));

        assertThat(propose.propose(clerk, bills("set:11", STREET, 60, from))).isEqualTo(first);
        assertThatThrownBy(() -> propose.propose(clerk, bills("set:11", STREET, 61, from)))
                .isInstanceOf(KeyReusedWithOtherContent.class);
    }

    @Test
    void letsAdministratorsSetTheNationsValue() {
        LocalDate from = today().plusDays(100);
        PolicyProposalId id = propose.propose(
                ADMINISTRATOR,
                value("set:12", "", PolicyParameter.COLLECTION_TARGET, 950_000, PolicyUnit.PARTS_PER_MILLION, from));
        decide.decide(OTHER_ADMINISTRATOR, id, true);

        assertThat(policies.value(PolicyParameter.COLLECTION_TARGET, "110101", from))
                .isEqualTo(950_000);
        assertThat(policies.everything("", from).get(PolicyParameter.COLLECTION_TARGET))
                .extracting(PolicyValue::text)
                .containsExactly("95%", "90%");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private long value(LocalDate on) {
        return policies.value(PolicyParameter.BILL_DUE, STREET, on);
    }

    private static NewPolicyValue bills(String key, String place, long days, LocalDate from) {
        return value(key, place, PolicyParameter.BILL_DUE, days, PolicyUnit.DAYS, from);
    }

    private static NewPolicyValue value(
            String key, String place, PolicyParameter parameter, long value, PolicyUnit unit, LocalDate from) {
        return new NewPolicyValue(new BusinessKey(key), place, parameter, value, unit, from, "街道物业工作会议纪要第3条");
    }
}
