package cn.changxiao.app.console.collection;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.collection.apart.DuesOfMonth;
import cn.changxiao.billing.collection.rollup.RateRollup;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.View;

/** Says how each rate is computed and with which amounts. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"STREET_OFFICE", "HOUSING_AUTHORITY", "PROPERTY_COMPANY", "FALLBACK_MANAGER", "OWNERS_COMMITTEE"})
final class DefinitionsController {

    private static final long ALL = 0;

    private final RateRollup rateRollup;
    private final DuesOfMonth duesOfMonth;

    DefinitionsController(RateRollup rateRollup, DuesOfMonth duesOfMonth) {
        this.rateRollup = rateRollup;
        this.duesOfMonth = duesOfMonth;
    }

    @Get("/collection/definitions")
    @View("collection/definitions")
    DefinitionsPage definitions(Viewer viewer, @QueryValue(defaultValue = "") String month) {
        BillingMonth of = month.isEmpty() ? rateRollup.latest(viewer) : BillingMonth.parse(month);
        return new DefinitionsPage(of, rateRollup.of(viewer, of).totals(), duesOfMonth.of(viewer, ALL, of));
    }
}
