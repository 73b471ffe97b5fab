package cn.changxiao.app.api.billing;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.bill.Bills;
import cn.changxiao.billing.collection.RateBoard;
import cn.changxiao.billing.collection.RateBoards;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** Rates and the bills behind them. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"STREET_OFFICE", "PROPERTY_COMPANY", "FALLBACK_MANAGER", "OWNERS_COMMITTEE"})
final class CollectionApi {

    private final RateBoards rateBoards;
    private final Bills bills;

    CollectionApi(RateBoards rateBoards, Bills bills) {
        this.rateBoards = rateBoards;
        this.bills = bills;
    }

    @Get("/collection")
    @Secured({"STREET_OFFICE", "HOUSING_AUTHORITY", "PROPERTY_COMPANY", "FALLBACK_MANAGER", "OWNERS_COMMITTEE"})
    BoardJson board(Viewer viewer, @QueryValue String month) {
        RateBoard board = rateBoards.of(viewer, BillingMonth.parse(month));
        return new BoardJson(
                board.month().toString(),
                RateJson.of("", "合计", board.totals()),
                board.compounds().stream()
                        .map(row -> RateJson.of(row.compound().toString(), row.name(), row.totals()))
                        .toList(),
                board.managers().stream()
                        .map(row -> RateJson.of(row.manager().toString(), row.name(), row.totals()))
                        .toList());
    }

    @Get("/units/{id}/bills")
    List<BillJson> bills(Viewer viewer, long id) {
        return bills.ofUnit(viewer, new UnitId(id)).stream().map(BillJson::of).toList();
    }

    @Get("/my/bills")
    @Secured("OWNER")
    List<BillJson> mine(Viewer viewer) {
        return bills.ofOwner(viewer).stream().map(BillJson::of).toList();
    }

    /** A month over all the viewer sees. */
    @Serdeable
    record BoardJson(String month, RateJson total, List<RateJson> compounds, List<RateJson> managers) {}
}
