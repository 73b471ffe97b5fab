package cn.changxiao.app.api.billing;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.bill.Bills;
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

/** How rates are defined, what stands beside them, and the bills of a unit or an owner. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"STREET_OFFICE", "PROPERTY_COMPANY", "FALLBACK_MANAGER", "OWNERS_COMMITTEE"})
final class CollectionApi {

    private final DuesOfMonth duesOfMonth;
    private final Bills bills;

    CollectionApi(DuesOfMonth duesOfMonth, Bills bills) {
        this.duesOfMonth = duesOfMonth;
        this.bills = bills;
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
}
