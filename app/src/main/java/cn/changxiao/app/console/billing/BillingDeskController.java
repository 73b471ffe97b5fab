package cn.changxiao.app.console.billing;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.collection.rollup.RateRollup;
import cn.changxiao.billing.run.BillRuns;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.View;

/** Where a manager's day begins: the newest month's rates, the runs, and the way to the counter. */
@Controller("/desk/fees")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER"})
final class BillingDeskController {

    private static final int RUNS_SHOWN = 6;

    private final RateRollup rateRollup;
    private final BillRuns billRuns;

    BillingDeskController(RateRollup rateRollup, BillRuns billRuns) {
        this.rateRollup = rateRollup;
        this.billRuns = billRuns;
    }

    @Get
    @View("billing/desk")
    @Navigation(title = "收费工作台", section = Section.DESK, order = 10)
    BillingDeskPage desk(Viewer viewer) {
        BillingMonth month = rateRollup.latest(viewer);
        return new BillingDeskPage(month, rateRollup.of(viewer, month).totals(), billRuns.list(viewer, RUNS_SHOWN));
    }
}
