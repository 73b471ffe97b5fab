package cn.changxiao.billing.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.changxiao.billing.BillingScene;
import cn.changxiao.billing.BillingScene.Company;
import cn.changxiao.billing.charge.Relief;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.registration.RegisteredEstate;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class ReliefIT implements DatabaseTest {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate UNTIL = LocalDate.of(2099, 1, 1);

    @Inject
    BillingScene scene;

    @Inject
    ProposeRelief proposeRelief;

    @Inject
    ApproveRelief approveRelief;

    @Inject
    RejectRelief rejectRelief;

    @Inject
    EndRelief endRelief;

    @Inject
    ApprovedReliefs approvedReliefs;

    @Inject
    Reliefs reliefs;

    @Inject
    Sql sql;

    @Test
    void aReliefCountsOnceASecondPersonApprovedIt() {
        Company company = scene.company();
        RegisteredEstate estate = scene.compound(company, 1);
        UnitId unit = estate.units().get(0);
        ReliefId relief = proposeRelief.propose(company.maker(), lowIncome(unit, FROM, FROM.plusYears(1)));

        assertThat(approvedReliefs.of(List.of(estate.compound().value()))).isEmpty();
        assertThatThrownBy(() -> approveRelief.approve(company.maker(), relief))
                .isInstanceOf(SamePersonCannotCheck.class);
        assertThatThrownBy(() -> approveRelief.approve(scene.company().checker(), relief))
                .isInstanceOf(NotFound.class);
        approveRelief.approve(company.checker(), relief);

        assertThat(approvedReliefs.of(List.of(estate.compound().value())).get(unit.value()))
                .containsExactly(
                        new Relief(relief.value(), FeeItem.PROPERTY_FEE, 300_000, Money.ZERO, FROM, FROM.plusYears(1)));
        assertThatThrownBy(() -> rejectRelief.reject(company.checker(), relief, "重复"))
                .isInstanceOf(ReliefAlreadyChecked.class);
        assertThat(reliefs.list(company.maker(), 5, 0))
                .extracting(ReliefLine::size)
                .containsExactly("30.00%");
    }

    @Test
    void reliefsOfOneItemNeverOverlapAndAnEndedOneMakesRoom() {
        Company company = scene.company();
        RegisteredEstate estate = scene.compound(company, 1);
        UnitId unit = estate.units().get(0);
        ReliefId first = approved(company, lowIncome(unit, UNTIL.minusYears(1), UNTIL));
        LocalDate middle = UNTIL.minusMonths(6);
        ReliefId second = proposeRelief.propose(company.maker(), lowIncome(unit, middle, UNTIL.plusMonths(6)));

        assertThatThrownBy(() -> approveRelief.approve(company.checker(), second))
                .isInstanceOf(ReliefsOverlap.class);
        assertThatThrownBy(() -> endRelief.end(company.maker(), first, UNTIL.plusDays(1), "搬入"))
                .isInstanceOf(InvalidValue.class);
        endRelief.end(company.maker(), first, middle, "收入恢复");
        approveRelief.approve(company.checker(), second);

        assertThat(approvedReliefs.of(List.of(estate.compound().value())).get(unit.value()))
                .extracting(Relief::until)
                .containsExactlyInAnyOrder(middle, UNTIL.plusMonths(6));
    }

    @Test
    void evidenceAnEndAndANoticeOfVacancyAreRequired() {
        UnitId unit = new UnitId(1);
        assertThatThrownBy(() -> command(unit, ReliefKind.OTHER, 1, Optional.empty(), FROM, FROM.plusYears(1), " "))
                .hasMessageContaining("证明材料");
        assertThatThrownBy(() ->
                        command(unit, ReliefKind.OTHER, 1, Optional.empty(), FROM, LocalDate.of(9999, 12, 31), "证明"))
                .hasMessageContaining("截止日");
        assertThatThrownBy(() -> command(unit, ReliefKind.VACANT, 1, Optional.empty(), FROM, FROM.plusYears(1), "证明"))
                .hasMessageContaining("告知日");
        assertThatThrownBy(() -> command(
                        unit, ReliefKind.VACANT, 1, Optional.of(FROM.plusDays(1)), FROM, FROM.plusYears(1), "证明"))
                .hasMessageContaining("不得早于告知日");
    }

    @Test
    void aVacantUnitGetsWhatThePlaceProvidesAndAContractsShareWhereItProvidesNothing() {
        Company company = scene.company();
        RegisteredEstate estate = scene.compound(company, 1);
        UnitId unit = estate.units().get(0);
        sql.update("""
                INSERT IGNORE INTO policy_profile (code, jurisdiction_code, name, document)
                VALUES ('BILLING-TEST', '510903001', '测试街道', '测试文件')
                """);
        sql.update("""
                INSERT INTO policy_parameter (profile_code, name, valid_from, value, unit, clause, basis)
                VALUES ('BILLING-TEST', 'BILL_VACANCY_RELIEF', '2095-01-01', 400000, 'PARTS_PER_MILLION', '测试第7条', 'LOCAL')
                """);
        LocalDate late = LocalDate.of(2095, 3, 1);

        assertThatThrownBy(() -> proposeRelief.propose(
                        company.maker(),
                        command(unit, ReliefKind.VACANT, 0, Optional.of(FROM), FROM, FROM.plusYears(1), "告知书")))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("合同约定");
        ReliefId byPlace = approved(
                company, command(unit, ReliefKind.VACANT, 0, Optional.of(late), late, late.plusYears(1), "告知书"));
        ReliefId byContract = approved(
                company,
                command(unit, ReliefKind.VACANT, 250_000, Optional.of(FROM), FROM, FROM.plusYears(1), "合同第9条"));

        assertThat(approvedReliefs.of(List.of(estate.compound().value())).get(unit.value()))
                .extracting(Relief::id, Relief::sharePpm)
                .containsExactlyInAnyOrder(tuple(byPlace.value(), 400_000L), tuple(byContract.value(), 250_000L));
    }

    private ReliefId approved(Company company, ProposeRelief.Command command) {
        ReliefId relief = proposeRelief.propose(company.maker(), command);
        approveRelief.approve(company.checker(), relief);
        return relief;
    }

    private static ProposeRelief.Command lowIncome(UnitId unit, LocalDate from, LocalDate until) {
        return command(unit, ReliefKind.LOW_INCOME, 300_000, Optional.empty(), from, until, "低保证 510903-1");
    }

    private static ProposeRelief.Command command(
            UnitId unit,
            ReliefKind kind,
            long ppm,
            Optional<LocalDate> notice,
            LocalDate from,
            LocalDate until,
            String evidence) {
        return new ProposeRelief.Command(
                BillingScene.key("relief"),
                unit,
                FeeItem.PROPERTY_FEE,
                kind,
                ppm,
                Money.ZERO,
                notice,
                from,
                until,
                evidence);
    }
}
