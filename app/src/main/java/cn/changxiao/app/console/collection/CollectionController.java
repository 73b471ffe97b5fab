package cn.changxiao.app.console.collection;

import cn.changxiao.app.console.billing.UnitBillsPage;
import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.bill.Bills;
import cn.changxiao.billing.collection.RoomGrids;
import cn.changxiao.billing.collection.RoomState;
import cn.changxiao.billing.collection.rollup.CellBillPage;
import cn.changxiao.billing.collection.rollup.CellBills;
import cn.changxiao.billing.collection.rollup.RateRollup;
import cn.changxiao.billing.collection.rollup.RollupPath;
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
import java.util.Optional;

/** The way from any rate of the board down to the rooms and bills behind it. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"STREET_OFFICE", "HOUSING_AUTHORITY", "PROPERTY_COMPANY", "FALLBACK_MANAGER", "OWNERS_COMMITTEE"})
final class CollectionController {

    private final RateBoardPages boards;
    private final RateRollup rateRollup;
    private final CellBills cellBills;
    private final RoomGrids roomGrids;
    private final Bills bills;

    CollectionController(
            RateBoardPages boards, RateRollup rateRollup, CellBills cellBills, RoomGrids roomGrids, Bills bills) {
        this.boards = boards;
        this.rateRollup = rateRollup;
        this.cellBills = cellBills;
        this.roomGrids = roomGrids;
        this.bills = bills;
    }

    @Get("/collection/bills")
    @View("collection/bills")
    CellBillsPage bills(
            Viewer viewer,
            @QueryValue(defaultValue = "") String in,
            @QueryValue(defaultValue = "") String month,
            @QueryValue(defaultValue = "") String state,
            @QueryValue(defaultValue = "") String after) {
        RollupPath path = RollupPath.parse(in);
        BillingMonth wanted = boards.month(viewer, month);
        Optional<RoomState> only = CellBillsPage.state(state);
        return CellBillsPage.of(
                viewer,
                rateRollup.of(viewer, path, Optional.empty(), wanted),
                cellBills.of(viewer, path, wanted, only, CellBillPage.Key.parse(after)),
                only);
    }

    @Get("/collection/compounds/{id}")
    @View("collection/rooms")
    RoomGridPage rooms(Viewer viewer, long id, @QueryValue(defaultValue = "") String month) {
        BillingMonth wanted = boards.month(viewer, month);
        return RoomGridPage.of(viewer, roomGrids.of(viewer, new CompoundId(id), wanted));
    }

    @Get("/collection/units/{id}")
    @View("billing/unit")
    @Secured({"STREET_OFFICE", "PROPERTY_COMPANY", "FALLBACK_MANAGER", "OWNERS_COMMITTEE"})
    UnitBillsPage unit(Viewer viewer, long id) {
        return new UnitBillsPage(bills.ofUnit(viewer, new UnitId(id)));
    }
}
