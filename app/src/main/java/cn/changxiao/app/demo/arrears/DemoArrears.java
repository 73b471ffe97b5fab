package cn.changxiao.app.demo.arrears;

import cn.changxiao.billing.dispute.DisputeOpenAlready;
import cn.changxiao.billing.dispute.NewDispute;
import cn.changxiao.billing.dispute.OpenDispute;
import cn.changxiao.billing.dunning.DunOverdue;
import cn.changxiao.billing.dunning.DunningCase;
import cn.changxiao.billing.dunning.DunningCases;
import cn.changxiao.billing.dunning.DunningStep;
import cn.changxiao.billing.letter.NewServing;
import cn.changxiao.billing.letter.RecordServing;
import cn.changxiao.billing.letter.ServingWay;
import cn.changxiao.billing.plan.DecidePlan;
import cn.changxiao.billing.plan.Instalment;
import cn.changxiao.billing.plan.NewPlan;
import cn.changxiao.billing.plan.PlanArrears;
import cn.changxiao.billing.plan.PlanId;
import cn.changxiao.billing.plan.ProposePlan;
import cn.changxiao.billing.plan.UnitHasPlan;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the shown company does about its arrears: demands at every stage, a letter served, a dispute and a plan. */
@Singleton
public class DemoArrears {

    private static final List<Integer> DAYS_AGO = List.of(48, 32, 16, 0);
    private static final int GRACE_DAYS = 5;
    private static final int INSTALMENTS = 6;

    private final DunOverdue dunOverdue;
    private final DunningCases cases;
    private final RecordServing recordServing;
    private final OpenDispute openDispute;
    private final PlanArrears arrears;
    private final ProposePlan proposePlan;
    private final DecidePlan decidePlan;

    DemoArrears(
            DunOverdue dunOverdue,
            DunningCases cases,
            RecordServing recordServing,
            OpenDispute openDispute,
            PlanArrears arrears,
            ProposePlan proposePlan,
            DecidePlan decidePlan) {
        this.dunOverdue = dunOverdue;
        this.cases = cases;
        this.recordServing = recordServing;
        this.openDispute = openDispute;
        this.arrears = arrears;
        this.proposePlan = proposePlan;
        this.decidePlan = decidePlan;
    }

    /**
     * Done again it changes nothing.
     *
     * @param maker the service, writing down what the company did before
     */
    public void show(Viewer maker, Viewer clerk, Viewer colleague, LocalDate today) {
        DAYS_AGO.forEach(days -> dunOverdue.dun(maker, today.minusDays(days)));
        List<DunningCase> open = cases.list(clerk, 0, 3, 0);
        if (open.size() == 3) {
            serve(clerk, open.get(0));
            dispute(clerk, open.get(1));
            plan(clerk, colleague, open.get(2), today);
        }
    }

    private void serve(Viewer clerk, DunningCase one) {
        for (DunningStep step : cases.steps(one.id())) {
            if (step.channel().isPaper()) {
                recordServing.record(
                        clerk,
                        new NewServing(
                                new BusinessKey("demo:serving:" + step.id()),
                                step.id(),
                                ServingWay.HANDED_OVER,
                                step.madeOn(),
                                "唐佳怡",
                                "",
                                "",
                                "业主本人签收"));
            }
        }
    }

    private void dispute(Viewer clerk, DunningCase one) {
        try {
            openDispute.open(
                    clerk,
                    new NewDispute(
                            new BusinessKey("demo:dispute:" + one.unit()),
                            one.unit(),
                            Optional.empty(),
                            Optional.empty(),
                            "房屋去年下半年空置并已报备，业主认为应按空置减收。"));
        } catch (DisputeOpenAlready fromTheBuildBefore) {
            // The build was cut short after it: it stands.
        }
    }

    private void plan(Viewer clerk, Viewer colleague, DunningCase one, LocalDate today) {
        try {
            PlanId plan = proposePlan.propose(
                    clerk,
                    new NewPlan(
                            new BusinessKey("demo:plan:" + one.unit()),
                            one.unit(),
                            List.of(),
                            Instalment.even(arrears.of(clerk, one.unit()), INSTALMENTS, today.plusDays(10)),
                            GRACE_DAYS));
            decidePlan.decide(colleague, plan, true);
        } catch (UnitHasPlan fromTheBuildBefore) {
            // The build was cut short after it: it stands.
        }
    }
}
