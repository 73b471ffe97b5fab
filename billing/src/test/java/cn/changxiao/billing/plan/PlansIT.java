package cn.changxiao.billing.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.billing.BillingScene;
import cn.changxiao.billing.BillingScene.Company;
import cn.changxiao.billing.payment.RecordPayment;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class PlansIT implements DatabaseTest {

    @Inject
    BillingScene scene;

    @Inject
    PlanArrears arrears;

    @Inject
    ProposePlan proposePlan;

    @Inject
    DecidePlan decidePlan;

    @Inject
    JudgePlans judgePlans;

    @Inject
    Plans plans;

    @Inject
    RecordPayment recordPayment;

    @Inject
    Clock clock;

    @Inject
    Sql sql;

    private Company company;
    private UnitId unit;
    private LocalDate today;

    @BeforeEach
    void aUnitThatOwesThreeMonths() {
        today = LocalDate.now(clock);
        company = scene.company();
        unit = scene.billable(company, 1).units().get(0);
        scene.bill(company, "2025-01", "2025-03");
    }

    @Test
    void instalmentsSumToTheArrearsOrAreRefused() {
        assertThat(arrears.of(company.maker(), unit)).isEqualTo(Money.parse("174.54"));
        assertThatThrownBy(() -> proposePlan.propose(company.maker(), plan("174.53")))
                .isInstanceOf(PlanDoesNotAddUp.class)
                .hasMessageContaining("174.54");
        assertThatThrownBy(() -> proposePlan.propose(scene.company().maker(), plan("174.54")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aSecondPersonAgreesAndAUnitHasOnePlan() {
        NewPlan plan = plan("174.54");
        PlanId id = proposePlan.propose(company.maker(), plan);

        assertThat(proposePlan.propose(company.maker(), plan)).isEqualTo(id);
        assertThatThrownBy(() -> proposePlan.propose(company.maker(), plan("174.54")))
                .isInstanceOf(UnitHasPlan.class);
        assertThatThrownBy(() -> decidePlan.decide(company.maker(), id, true))
                .isInstanceOf(SamePersonCannotCheck.class);
        decidePlan.decide(company.checker(), id, true);
        assertThatThrownBy(() -> decidePlan.decide(company.checker(), id, false))
                .isInstanceOf(PlanAlreadyDecided.class);
        assertThat(plans.one(company.maker(), id).state()).isEqualTo(PlanState.AGREED);
        assertThat(plans.list(scene.streetOffice(), 500, 0))
                .extracting(Plan::id)
                .contains(id);
        assertThatThrownBy(() -> plans.one(scene.company().maker(), id)).isInstanceOf(NotFound.class);
    }

    @Test
    void aPlanPaidInFullEndsAndOneThatIsNotPaidBreaks() {
        PlanId id = proposePlan.propose(company.maker(), plan("174.54"));
        decidePlan.decide(company.checker(), id, true);
        judgePlans.judge();
        assertThat(plans.one(company.maker(), id).state()).isEqualTo(PlanState.AGREED);

        // The first instalment's day and grace lie in the past now.
        sql.update(
                "UPDATE billing_plan_instalment SET due_on = ? WHERE plan_id = ? AND instalment_no = 1",
                today.minusDays(4),
                id.value());
        judgePlans.judge();
        Plan broken = plans.one(company.maker(), id);
        assertThat(broken.state()).isEqualTo(PlanState.BROKEN);
        assertThat(broken.endedOn()).isEqualTo(today);

        PlanId second = proposePlan.propose(company.maker(), plan("174.54"));
        decidePlan.decide(company.checker(), second, true);
        recordPayment.record(company.maker(), scene.cash(unit, "174.54", today.toString()));
        judgePlans.judge();
        assertThat(plans.one(company.maker(), second).state()).isEqualTo(PlanState.FULFILLED);
    }

    private NewPlan plan(String total) {
        return new NewPlan(BillingScene.key("plan"), unit, List.of(), Instalment.even(Money.parse(total), 3, today), 3);
    }
}
