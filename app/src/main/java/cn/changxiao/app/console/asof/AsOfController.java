package cn.changxiao.app.console.asof;

import cn.changxiao.fund.asof.AsOf;
import cn.changxiao.fund.asof.BalancesAsOf;
import cn.changxiao.fund.asof.UnitAsOf;
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
import java.util.List;

/** Balances of one unit or of all units of a compound at a point in time. */
@Controller("/fund")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"FUND_CUSTODIAN", "STREET_OFFICE", "OWNERS_COMMITTEE"})
final class AsOfController {

    private final BalancesAsOf balances;
    private final Clock clock;

    AsOfController(BalancesAsOf balances, Clock clock) {
        this.balances = balances;
        this.clock = clock;
    }

    @Get("/units/{id}/as-of")
    @View("asof/units")
    @Secured({"FUND_CUSTODIAN", "STREET_OFFICE", "OWNERS_COMMITTEE", "OWNER"})
    AsOfPage unit(
            Viewer viewer,
            long id,
            @QueryValue(defaultValue = "") String day,
            @QueryValue(defaultValue = "") String known) {
        AsOf when = AsOfChoice.of(day, known, LocalDate.now(clock));
        UnitAsOf unit = balances.ofUnit(viewer, new UnitId(id), when);
        return new AsOfPage(
                unit.place(), "/fund/units/%d/as-of".formatted(id), "/fund/units/" + id, when, List.of(unit));
    }

    @Get("/compounds/{id}/as-of")
    @View("asof/units")
    AsOfPage compound(
            Viewer viewer,
            long id,
            @QueryValue(defaultValue = "") String day,
            @QueryValue(defaultValue = "") String known) {
        AsOf when = AsOfChoice.of(day, known, LocalDate.now(clock));
        List<UnitAsOf> units = balances.ofCompound(viewer, new CompoundId(id), when);
        String title = units.stream().findFirst().map(UnitAsOf::compoundName).orElse("小区");
        return new AsOfPage(title, "/fund/compounds/%d/as-of".formatted(id), "/fund/compounds/" + id, when, units);
    }
}
