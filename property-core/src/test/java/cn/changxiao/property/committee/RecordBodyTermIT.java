package cn.changxiao.property.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.organisation.FoundOrganisation;
import cn.changxiao.property.organisation.NewOrganisation;
import cn.changxiao.property.organisation.OrganisationKind;
import cn.changxiao.property.organisation.OutsideOwnArea;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.place.LoadPlaces;
import cn.changxiao.property.registration.RegisterEstate;
import cn.changxiao.testing.DatabaseTest;
import cn.changxiao.testing.SampleEstates;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class RecordBodyTermIT implements DatabaseTest {

    private static final String STREET = "510903001";
    private static final AtomicInteger SERIAL = new AtomicInteger();

    @Inject
    LoadPlaces loadPlaces;

    @Inject
    RegisterEstate registerEstate;

    @Inject
    FoundOrganisation foundOrganisation;

    @Inject
    RecordBodyTerm record;

    @Inject
    FileBody file;

    @Inject
    SelfGovernance bodies;

    @Inject
    Clock clock;

    @Inject
    Sql sql;

    private Viewer office = Viewer.service();
    private Viewer stranger = Viewer.service();

    @BeforeAll
    void openOffices() {
        loadPlaces.load();
        office = officeOf(STREET);
        stranger = officeOf("510904001");
    }

    @Test
    void linksTheCompoundToItsBodyAndShowsMembersAndPowers() {
        CompoundId compound = compound();
        record.record(office, committee("b:1:" + compound, compound, today(), 5, 3));

        BodyTerm term = bodies.of(office, compound).get(0);
        assertThat(term.members()).hasSize(5).first().isEqualTo(new BodyMember("委员1", Office.DIRECTOR, true));
        assertThat(term.powers()).isEqualTo("按议事规则");
        assertThat(sql.number("""
                        SELECT COUNT(*) FROM registry_compound c
                        JOIN registry_organisation o ON o.organisation_id = c.committee_id
                        WHERE c.compound_id = ? AND o.name = ?
                        """, compound.value(), term.name())).isEqualTo(1);
        assertThat(bodies.latest(office)).extracting(BodyTerm::compound).contains(compound);
        assertThatThrownBy(() -> bodies.of(stranger, compound)).isInstanceOf(NotFound.class);
    }

    @Test
    void endsTheTermBeforeAndRefusesOneThatOverlaps() {
        CompoundId compound = compound();
        LocalDate first = today().minusYears(2);
        record.record(office, committee("b:2:" + compound, compound, first, 5, 5));
        record.record(office, committee("b:3:" + compound, compound, today(), 5, 5));

        assertThat(bodies.of(office, compound))
                .extracting(BodyTerm::until)
                .containsExactly(today().plusYears(5), today());
        assertThatThrownBy(() -> record.record(office, committee("b:4:" + compound, compound, first, 5, 5)))
                .isInstanceOf(TermsOverlap.class);
    }

    @Test
    void holdsACommitteeToTheNumbersOfTheLawAndOthersNot() {
        CompoundId compound = compound();

        for (int members : new int[] {3, 6, 13}) {
            assertThatThrownBy(() ->
                            record.record(office, committee("b:x" + members + compound, compound, today(), members, 3)))
                    .isInstanceOf(BodyAgainstRules.class)
                    .hasMessageContaining("第31条");
        }
        assertThatThrownBy(() -> record.record(office, committee("b:t:" + compound, compound, today(), 5, 6)))
                .isInstanceOf(BodyAgainstRules.class)
                .hasMessageContaining("不超过5年");
        record.record(office, term("b:y:" + compound, compound, BodyKind.YARD_COMMITTEE, today(), members(3, 3), 3));
    }

    @Test
    void asksAnInterimCommitteeForSevenOddAndHalfOfThemOwners() {
        CompoundId compound = compound();
        BodyKind kind = BodyKind.INTERIM_COMMITTEE;

        assertThatThrownBy(
                        () -> record.record(office, term("b:i5" + compound, compound, kind, today(), members(5, 5), 3)))
                .isInstanceOf(BodyAgainstRules.class);
        assertThatThrownBy(
                        () -> record.record(office, term("b:i7" + compound, compound, kind, today(), members(7, 3), 3)))
                .isInstanceOf(BodyAgainstRules.class)
                .hasMessageContaining("业主 3 人");
        record.record(office, term("b:ok" + compound, compound, kind, today(), members(7, 4), 3));
    }

    @Test
    void followsTheNumbersThatAPlaceSetsItself() {
        CompoundId compound = compound();
        sql.update("UPDATE estate_compound SET street_code = '510903002' WHERE compound_id = ?", compound.value());
        sql.update(
                "INSERT INTO policy_profile (code, jurisdiction_code, name, document) VALUES ('C7', '510903002', '某街道', '测试')");
        sql.update("""
                INSERT INTO policy_parameter (profile_code, name, valid_from, value, unit, clause, basis)
                VALUES ('C7', 'COMMITTEE_MEMBERS_MIN', '2020-01-01', 7, 'PEOPLE', '测试条款', 'LOCAL')
                """);
        Viewer other = officeOf("510903002");

        assertThatThrownBy(() -> record.record(other, committee("b:p:" + compound, compound, today(), 5, 3)))
                .isInstanceOf(BodyAgainstRules.class)
                .hasMessageContaining("测试条款");
    }

    @Test
    void warnsOfFilingAndOfTheEndOfATermUntilEachIsDone() {
        CompoundId compound = compound();
        LocalDate from = today().minusYears(3).plusMonths(2);
        BodyTermId id = record.record(office, committee("b:w:" + compound, compound, from, 5, 3));

        assertThat(warnings(compound))
                .hasSize(2)
                .anySatisfy(text -> assertThat(text).contains("备案已逾期"));
        assertThat(warnings(compound)).anySatisfy(text -> assertThat(text).contains("应着手换届", "第47条"));
        assertThatThrownBy(() -> file.file(stranger, id, today(), "船自备1号")).isInstanceOf(OutsideOwnArea.class);
        file.file(office, id, today(), "船自备1号");
        assertThat(warnings(compound)).hasSize(1);
        assertThatThrownBy(() -> file.file(office, id, today(), "船自备2号")).isInstanceOf(AlreadyFiled.class);
    }

    @Test
    void answersTheSameKeyTheSameWay() {
        CompoundId compound = compound();
        BodyTermId first = record.record(office, committee("b:k:" + compound, compound, today(), 5, 3));

        assertThat(record.record(office, committee("b:k:" + compound, compound, today(), 5, 3)))
                .isEqualTo(first);
        assertThatThrownBy(() -> record.record(office, committee("b:k:" + compound, compound, today(), 7, 3)))
                .isInstanceOf(KeyReusedWithOtherContent.class);
    }

    @Test
    void readsALineOfTheListAndSaysWhichItCannot() {
        assertThat(BodyMember.parse("张三，主任")).isEqualTo(new BodyMember("张三", Office.DIRECTOR, true));
        assertThat(BodyMember.parse(" 李四 委员 非业主")).isEqualTo(new BodyMember("李四", Office.MEMBER, false));
        assertThatThrownBy(() -> BodyMember.parse("王五，会计"))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("王五");
    }

    private List<String> warnings(CompoundId compound) {
        return bodies.warnings(bodies.of(office, compound).get(0)).stream()
                .map(BodyWarning::sentence)
                .toList();
    }

    private static NewBodyTerm committee(String key, CompoundId compound, LocalDate from, int members, int years) {
        return term(key, compound, BodyKind.OWNERS_COMMITTEE, from, members(members, members), years);
    }

    private static NewBodyTerm term(
            String key, CompoundId compound, BodyKind kind, LocalDate from, List<BodyMember> members, int years) {
        return new NewBodyTerm(
                new BusinessKey(key),
                compound,
                kind,
                "自治组织" + compound,
                "按议事规则",
                from,
                from,
                from.plusYears(years),
                members);
    }

    private static List<BodyMember> members(int count, int owners) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> new BodyMember("委员" + i, i == 1 ? Office.DIRECTOR : Office.MEMBER, i <= owners))
                .toList();
    }

    private CompoundId compound() {
        String key = "body-" + SERIAL.incrementAndGet();
        return registerEstate
                .register(Viewer.service(), SampleEstates.estate(key, STREET, 1, 1))
                .compound();
    }

    private Viewer officeOf(String place) {
        var id = foundOrganisation.found(
                Viewer.service(),
                new NewOrganisation(OrganisationKind.STREET_OFFICE, "街道办" + place, Optional.empty(), place));
        return Viewer.member(new UserId(7), "经办人", Role.STREET_OFFICE, id);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
