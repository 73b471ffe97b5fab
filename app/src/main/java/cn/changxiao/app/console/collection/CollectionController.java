package cn.changxiao.app.console.collection;

import cn.changxiao.app.console.billing.UnitBillsPage;
import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.bill.Bills;
import cn.changxiao.billing.collection.RateBoards;
import cn.changxiao.billing.collection.RoomGrids;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitId;
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

/** The way from any rate of the board down to the rooms and bills behind it. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"STREET_OFFICE", "HOUSING_AUTHORITY", "PROPERTY_COMPANY", "FALLBACK_MANAGER", "OWNERS_COMMITTEE"})
final class CollectionController {

    private final RateBoards rateBoards;
    private final RoomGrids roomGrids;
    private final Bills bills;
    private final Clock clock;

    CollectionController(RateBoards rateBoards, RoomGrids roomGrids, Bills bills, Clock clock) {
        this.rateBoards = rateBoards;
        this.roomGrids = roomGrids;
        this.bills = bills;
        this.clock = clock;
    }

    @Get("/collection/compounds/{id}")
    @View("collection/rooms")
    RoomGridPage rooms(Viewer viewer, long id, @QueryValue(defaultValue = "") String month) {
        return new RoomGridPage(roomGrids.of(viewer, new CompoundId(id), month(viewer, month)));
    }

    @Get("/collection/units/{id}")
    @View("billing/unit")
    @Secured({"STREET_OFFICE", "PROPERTY_COMPANY", "FALLBACK_MANAGER", "OWNERS_COMMITTEE"})
    UnitBillsPage unit(Viewer viewer, long id) {
        return new UnitBillsPage(bills.ofUnit(viewer, new UnitId(id)));
    }

    private BillingMonth month(Viewer viewer, String month) {
        return month.isEmpty()
                ? rateBoards.latest(viewer).orElse(BillingMonth.of(LocalDate.now(clock)))
                : BillingMonth.parse(month);
    }
}
