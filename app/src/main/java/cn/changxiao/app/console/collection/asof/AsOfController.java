package cn.changxiao.app.console.collection.asof;

import cn.changxiao.app.page.FormFields;
import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.collection.asof.AsOfBoards;
import cn.changxiao.billing.collection.asof.Knowledge;
import cn.changxiao.billing.collection.rollup.RateRollup;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.View;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/** What the rates of a month were on a past day. */
@Controller("/collection/as-of")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"STREET_OFFICE", "HOUSING_AUTHORITY", "PROPERTY_COMPANY", "FALLBACK_MANAGER", "OWNERS_COMMITTEE"})
final class AsOfController {

    private final AsOfBoards asOfBoards;
    private final RateRollup rateRollup;
    private final Clock clock;

    AsOfController(AsOfBoards asOfBoards, RateRollup rateRollup, Clock clock) {
        this.asOfBoards = asOfBoards;
        this.rateRollup = rateRollup;
        this.clock = clock;
    }

    /** Without a day as of the cut-off of the month, or today while the month runs. */
    @Get
    @View("collection/as-of")
    AsOfPage page(
            Viewer viewer,
            @QueryValue(defaultValue = "") String month,
            @QueryValue(defaultValue = "") String day,
            @QueryValue(defaultValue = "KNOWN_THEN") Knowledge known) {
        LocalDate today = LocalDate.now(clock);
        BillingMonth of = month.isEmpty() ? rateRollup.latest(viewer) : BillingMonth.parse(month);
        LocalDate cutOff = of.lastDay().isAfter(today) ? today : of.lastDay();
        LocalDate asOf =
                new FormFields(Map.of("day", day)).optionalDay("day", "截至日期").orElse(cutOff);
        return new AsOfPage(asOfBoards.of(viewer, of, asOf), known, today, viewer.role());
    }
}
