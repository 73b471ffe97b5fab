package cn.changxiao.app.api.billing;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.collection.RoomState;
import cn.changxiao.billing.collection.rollup.CellBillPage;
import cn.changxiao.billing.collection.rollup.CellBills;
import cn.changxiao.billing.collection.rollup.RateRollup;
import cn.changxiao.billing.collection.rollup.RollupLevel;
import cn.changxiao.billing.collection.rollup.RollupPath;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.Optional;

/** Rates of any part of the area, split by any level, and the bills behind a cell. */
@Controller("/api/v1/collection")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"STREET_OFFICE", "HOUSING_AUTHORITY", "PROPERTY_COMPANY", "FALLBACK_MANAGER", "OWNERS_COMMITTEE"})
final class RollupApi {

    private final RateRollup rateRollup;
    private final CellBills cellBills;

    RollupApi(RateRollup rateRollup, CellBills cellBills) {
        this.rateRollup = rateRollup;
        this.cellBills = cellBills;
    }

    /**
     * A month split by a level.
     *
     * @param parent as in {@code STREET:510903001,MANAGER:17}; empty for all the viewer sees
     */
    @Get("/rates")
    RollupJson rates(
            Viewer viewer,
            @QueryValue Optional<RollupLevel> level,
            @QueryValue(defaultValue = "") String parent,
            @QueryValue(defaultValue = "") String month) {
        return RollupJson.of(rateRollup.of(viewer, RollupPath.parse(parent), level, month(viewer, month)));
    }

    /** Up to fifty rooms; {@code next} of one page is {@code after} of the next. */
    @Get("/bills")
    CellBillsJson bills(
            Viewer viewer,
            @QueryValue(defaultValue = "") String parent,
            @QueryValue(defaultValue = "") String month,
            @QueryValue Optional<RoomState> state,
            @QueryValue(defaultValue = "") String after) {
        return CellBillsJson.of(cellBills.of(
                viewer, RollupPath.parse(parent), month(viewer, month), state, CellBillPage.Key.parse(after)));
    }

    private BillingMonth month(Viewer viewer, String month) {
        return month.isEmpty() ? rateRollup.latest(viewer) : BillingMonth.parse(month);
    }
}
