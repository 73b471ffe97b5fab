package cn.changxiao.app.api.billing;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.bill.Bills;
import cn.changxiao.billing.collection.RateBoard;
import cn.changxiao.billing.collection.RateBoards;
import cn.changxiao.billing.collection.RateDefinition;
import cn.changxiao.billing.collection.apart.DuesOfMonth;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Arrays;
import java.util.List;

/** Rates and the bills behind them. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"STREET_OFFICE", "PROPERTY_COMPANY", "FALLBACK_MANAGER", "OWNERS_COMMITTEE"})
final class CollectionApi {

    private final RateBoards rateBoards;
    private final DuesOfMonth duesOfMonth;
    private final Bills bills;

    CollectionApi(RateBoards rateBoards, DuesOfMonth duesOfMonth, Bills bills) {
        this.rateBoards = rateBoards;
        this.duesOfMonth = duesOfMonth;
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

    /** The written definitions by the names that the rates carry. */
    @Get("/collection/definitions")
    @Secured({"STREET_OFFICE", "HOUSING_AUTHORITY", "PROPERTY_COMPANY", "FALLBACK_MANAGER", "OWNERS_COMMITTEE"})
    List<DefinitionJson> definitions() {
        return Arrays.stream(RateDefinition.values())
                .map(each -> new DefinitionJson(each.name(), each.label(), each.definition(), RateDefinition.COMMON))
                .toList();
    }

    /** What stands beside the rates of a month; of one compound, or for 0 of all the viewer sees. */
    @Get("/collection/apart")
    @Secured({"STREET_OFFICE", "HOUSING_AUTHORITY", "PROPERTY_COMPANY", "FALLBACK_MANAGER", "OWNERS_COMMITTEE"})
    ApartJson apart(Viewer viewer, @QueryValue String month, @QueryValue(defaultValue = "0") long compound) {
        return ApartJson.of(duesOfMonth.of(viewer, compound, BillingMonth.parse(month)));
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

    /** One written definition. */
    @Serdeable
    record DefinitionJson(String name, String label, String definition, String common) {}

    /** A month over all the viewer sees. */
    @Serdeable
    record BoardJson(String month, RateJson total, List<RateJson> compounds, List<RateJson> managers) {}
}
