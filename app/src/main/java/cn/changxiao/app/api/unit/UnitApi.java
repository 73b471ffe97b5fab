package cn.changxiao.app.api.unit;

import cn.changxiao.billing.succession.LateSales;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.ownership.OwnershipHistory;
import cn.changxiao.property.ownership.RecordSale;
import cn.changxiao.property.ownership.RecordedShare;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.unitchange.CarryOutUnitChange;
import cn.changxiao.property.unitchange.ProposeUnitChange;
import cn.changxiao.property.unitchange.UnitChangeId;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Owners of a unit in two times, and what changes them. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
final class UnitApi {

    private final OwnershipHistory history;
    private final RecordSale recordSale;
    private final ProposeUnitChange proposeUnitChange;
    private final CarryOutUnitChange carryOutUnitChange;
    private final LateSales lateSales;

    UnitApi(
            OwnershipHistory history,
            RecordSale recordSale,
            ProposeUnitChange proposeUnitChange,
            CarryOutUnitChange carryOutUnitChange,
            LateSales lateSales) {
        this.history = history;
        this.recordSale = recordSale;
        this.proposeUnitChange = proposeUnitChange;
        this.carryOutUnitChange = carryOutUnitChange;
        this.lateSales = lateSales;
    }

    /** Everything ever recorded, or the owners {@code on} a day as known at {@code knownAt}, by default now. */
    @Get("/units/{id}/ownership")
    List<ShareJson> ownership(
            Viewer viewer, long id, @QueryValue Optional<LocalDate> on, @QueryValue Optional<LocalDateTime> knownAt) {
        UnitId unit = new UnitId(id);
        List<RecordedShare> shares = on.isEmpty()
                ? history.everything(viewer, unit)
                : history.on(viewer, unit, on.get(), knownAt.orElse(LocalDateTime.of(9999, 1, 1, 0, 0)));
        return shares.stream().map(ShareJson::of).toList();
    }

    @Post("/units/{id}/sales")
    @Status(HttpStatus.CREATED)
    Done sell(Viewer viewer, long id, @Body SaleJson sale) {
        return new Done(List.of(
                recordSale.record(viewer, sale.toCommand(new UnitId(id))).toString()));
    }

    @Post("/unit-changes")
    @Status(HttpStatus.CREATED)
    Done propose(Viewer viewer, @Body UnitChangeJson change) {
        return new Done(
                List.of(proposeUnitChange.propose(viewer, change.toCommand()).toString()));
    }

    @Post("/unit-changes/{id}/carry-out")
    Done carryOut(Viewer viewer, long id) {
        return new Done(carryOutUnitChange.carryOut(viewer, new UnitChangeId(id)).stream()
                .map(UnitId::toString)
                .toList());
    }

    @Get("/late-sales")
    List<LateSaleJson> lateSales(Viewer viewer) {
        return lateSales.list(viewer).stream().map(LateSaleJson::of).toList();
    }

    /** The ids of what was recorded or formed. */
    @Serdeable
    record Done(List<String> ids) {}
}
