package cn.changxiao.fund.establish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.fund.FundStreet;
import cn.changxiao.fund.FundWorld;
import cn.changxiao.fund.posting.PostJournalEntry;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.RoleMissing;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class DepositPlanIT implements DatabaseTest {

    @Inject
    FundWorld world;

    @Inject
    DraftDepositPlan draftDepositPlan;

    @Inject
    DecideDepositPlan decideDepositPlan;

    @Inject
    DepositPlans plans;

    @Inject
    DemandNoticePdf pdf;

    @Inject
    PostJournalEntry postJournalEntry;

    @Inject
    Clock clock;

    private FundStreet street;
    private LocalDate firstDue;

    @BeforeEach
    void openABook() {
        street = world.street(3);
        firstDue = LocalDate.now(clock).plusDays(30);
    }

    /** The national standard is 80.00 yuan a square metre; areas are 80.00, 80.01 and 80.02. */
    @Test
    void eachUnitIsAskedForTheStandardByItsArea() {
        DepositPlanId id = draft("p", 3);
        decideDepositPlan.decide(street.checker(), street.book().id(), id, true);

        List<DepositDemand> demands =
                plans.demands(street.maker(), street.book().id(), id);
        assertThat(demands)
                .extracting(DepositDemand::asked)
                .containsExactly(Money.ofFen(640_000), Money.ofFen(640_080), Money.ofFen(640_160));
        DepositPlan plan = plans.find(street.streetOffice(), street.book().id(), id);
        assertThat(plan.state()).isEqualTo(DepositPlanState.ISSUED);
        assertThat(plan.asked()).isEqualTo(Money.ofFen(1_920_240));
        assertThat(plan.basis()).contains("第7条");
        assertThat(pdf.write(plan, demands, LocalDate.now(clock))).startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void whatIsPaidInCountsAgainstTheDemandUpToIt() {
        postJournalEntry.post(street.deposit("before", 0, 40_000));
        DepositPlanId id = draft("p", 2);
        postJournalEntry.post(street.deposit("first", 0, 300_000));
        postJournalEntry.post(street.deposit("more", 1, 700_000));

        List<DepositDemand> demands =
                plans.demands(street.maker(), street.book().id(), id);

        assertThat(demands.get(0).asked()).isEqualTo(Money.ofFen(600_000));
        assertThat(demands.get(0).paid()).isEqualTo(Money.ofFen(300_000));
        assertThat(demands.get(0).overdue(new Instalments(2, firstDue, 1), firstDue))
                .isEqualTo(Money.ZERO);
        assertThat(demands.get(1).left()).isEqualTo(Money.ZERO);
        assertThat(demands.get(2).overdue(new Instalments(2, firstDue, 1), firstDue))
                .isEqualTo(Money.ofFen(320_080));
        assertThat(plans.of(street.maker(), street.book().id()).get(0).paid()).isEqualTo(Money.ofFen(940_080));
    }

    @Test
    void aUnitIsAskedByOnePlanAndNotWhenItHasPaid() {
        DepositPlanId id = draft("p", 1);

        assertThat(draft("p", 1)).isEqualTo(id);
        assertThatThrownBy(() -> draft("p", 2)).isInstanceOf(KeyReusedWithOtherContent.class);
        assertThatThrownBy(() -> draft("q", 1))
                .isInstanceOf(NothingToDemand.class)
                .hasMessageContaining("80.00");
        decideDepositPlan.decide(street.maker(), street.book().id(), id, false);
        for (int unit = 0; unit < 3; unit++) {
            postJournalEntry.post(street.deposit("d" + unit, unit, 700_000));
        }
        assertThatThrownBy(() -> draft("r", 1)).isInstanceOf(NothingToDemand.class);
    }

    @Test
    void itTakesTwoPersonsOfTheCustodian() {
        DepositPlanId id = draft("p", 1);

        assertThatThrownBy(() ->
                        decideDepositPlan.decide(street.maker(), street.book().id(), id, true))
                .isInstanceOf(SamePersonCannotCheck.class);
        decideDepositPlan.decide(street.checker(), street.book().id(), id, true);
        assertThatThrownBy(() ->
                        decideDepositPlan.decide(street.checker(), street.book().id(), id, false))
                .isInstanceOf(DepositPlanDecided.class);
        assertThatThrownBy(() -> draftDepositPlan.draft(street.chair(), plan("c", 1, firstDue)))
                .isInstanceOf(RoleMissing.class);
        assertThatThrownBy(() -> draftDepositPlan.draft(world.street(1).maker(), plan("o", 1, firstDue)))
                .isInstanceOf(NotFound.class);
        FundStreet other = street;
        street = world.street(1);
        assertThatThrownBy(() -> draftDepositPlan.draft(street.maker(), plan("late", 1, LocalDate.now(clock))))
                .isInstanceOf(InvalidValue.class);
        street = other;
    }

    private DepositPlanId draft(String name, int instalments) {
        return draftDepositPlan.draft(street.maker(), plan(name, instalments, firstDue));
    }

    private NewDepositPlan plan(String name, int instalments, LocalDate due) {
        return new NewDepositPlan(
                new BusinessKey(name + ":" + street.compound()),
                street.book().id(),
                street.compound(),
                new Instalments(instalments, due, 1));
    }
}
