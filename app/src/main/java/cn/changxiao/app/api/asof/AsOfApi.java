package cn.changxiao.app.api.asof;

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
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Balances by the end of a day, with all that is on record now or was at {@code knownAt}. */
@Controller("/api/v1/fund")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
final class AsOfApi {

    private final BalancesAsOf balances;

    AsOfApi(BalancesAsOf balances) {
        this.balances = balances;
    }

    @Get("/units/{id}/balance")
    BalanceJson unit(Viewer viewer, long id, @QueryValue LocalDate day, @QueryValue Optional<LocalDateTime> knownAt) {
        return BalanceJson.of(balances.ofUnit(viewer, new UnitId(id), when(day, knownAt)));
    }

    @Get("/compounds/{id}/balances")
    List<BalanceJson> compound(
            Viewer viewer, long id, @QueryValue LocalDate day, @QueryValue Optional<LocalDateTime> knownAt) {
        return balances.ofCompound(viewer, new CompoundId(id), when(day, knownAt)).stream()
                .map(BalanceJson::of)
                .toList();
    }

    private static AsOf when(LocalDate day, Optional<LocalDateTime> knownAt) {
        return knownAt.map(at -> new AsOf(day, at)).orElseGet(() -> AsOf.day(day));
    }

    @Serdeable
    record BalanceJson(String unit, String compound, String place, String balance, String knownNow) {

        static BalanceJson of(UnitAsOf unit) {
            return new BalanceJson(
                    unit.unit().toString(),
                    unit.compoundName(),
                    unit.place(),
                    unit.balance().toString(),
                    unit.knownNow().toString());
        }
    }
}
